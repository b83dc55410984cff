/**
 * Official forms (调度表、台账) derived from facts: a form is a file in {@code resources/forms}, an indicator is a file in
 * {@code resources/forms/indicators} – a condition over facts or hazards as they were known. The value of a cell and the
 * rows behind it come from the same condition; any past instant can be asked again (specification §2.0–2.2).
 */
package io.github.bihuan.dispatch;
