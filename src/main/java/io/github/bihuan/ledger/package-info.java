/** Ledgers and lists (台账), read only: the official ledger forms under their own addresses, as JSON and csv. */
package io.github.bihuan.ledger;
