/**
 * The arithmetic of the journal's chain: canonical form, hashes, seals, signed heads and the check of all of them. Plain Java, so that the
 * program and the offline verifier run the same code.
 */
package io.github.bihuan.audit.domain;
