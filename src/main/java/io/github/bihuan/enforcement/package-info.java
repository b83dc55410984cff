/**
 * Enforcement (执法): measures taken and penalties decided. Append only; a mistaken penalty is revoked, a measure
 * lifted. A penalty never
 * changes the state of a hazard (严禁以罚代管, 002-26).
 */
package io.github.bihuan.enforcement;
