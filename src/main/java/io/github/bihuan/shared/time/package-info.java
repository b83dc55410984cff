/**
 * Days as officials count them: the business zone, the State Council calendar of working days and what a deadline does
 * on a holiday. Time comes in as a value or a clock; nothing here looks at the wall.
 */
package io.github.bihuan.shared.time;
