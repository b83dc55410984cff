/** Imports (导入): existing tables become rows of the register, after a check that shows what a commit will do. */
package io.github.bihuan.imports;
