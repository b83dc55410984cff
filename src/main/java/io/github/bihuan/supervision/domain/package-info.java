/** The rules of listed supervision (specification §3.4): plain Java, no IO, no clock. */
package io.github.bihuan.supervision.domain;
