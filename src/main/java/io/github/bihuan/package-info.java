/** Bihuan (闭环): the system of record for safety-rectification campaigns (安全生产隐患排查整治专项行动). */
package io.github.bihuan;
