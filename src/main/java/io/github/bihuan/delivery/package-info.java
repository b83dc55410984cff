/**
 * The way of what has been written to those it concerns: channels (渠道) as data, one delivery (送达) per recipient and channel,
 * the outbox that sends them, and what became of each. Knows what it carries only as a {@code consignment}: a title, a text and a
 * reference.
 */
package io.github.bihuan.delivery;
