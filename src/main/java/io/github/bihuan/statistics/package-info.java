/**
 * The fact store (design §3.2): every countable happening appends a row with two dates – when it occurred and when it was
 * recorded – in the happening's own transaction. Corrections append a voiding fact. Nothing is updated or deleted. Called by
 * features, read by {@code dispatch} and {@code ledger}.
 */
package io.github.bihuan.statistics;
