/** Duties (履职事项): what enterprises, units and territories owe again and again or once, with period, due day and evidence. */
package io.github.bihuan.duty;
