/**
 * 企业: the register of enterprises with their risk tags, persons and supervising unit, the documents an enterprise files in a
 * campaign (self-inspection plans and reports, ledger confirmations), benchmark designations and assistance pairings, and the
 * relations between sites (厂中厂, 外包外租). Higher features reach it through {@link io.github.bihuan.enterprise.Enterprises}.
 */
package io.github.bihuan.enterprise;
