/** The rules of enforcement (specification §3.9): plain Java, no IO, no clock. */
package io.github.bihuan.enforcement.domain;
