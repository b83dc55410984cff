/** The rules of inspections (specification §3.7): plain Java, no IO, no clock. */
package io.github.bihuan.inspection.domain;
