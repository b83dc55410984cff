/**
 * The pure core of escalation: a ladder, a subject and a window of days yield the obligations; a plan says what a
 * sweep does with those that are due. Plain Java, no clock: "today" is always an argument.
 */
package io.github.bihuan.escalation.domain;
