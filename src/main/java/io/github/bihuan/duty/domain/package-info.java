/** Duties as plain Java. */
package io.github.bihuan.duty.domain;
