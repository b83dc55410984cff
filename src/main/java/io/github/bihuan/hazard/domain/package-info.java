/**
 * The law of a hazard's life, as plain data and pure functions: {@link
 * io.github.bihuan.hazard.domain.HazardTransitions}
 * is the one table of edges, {@link io.github.bihuan.hazard.domain.HazardLifeCycle} decides what a signed document does
 * to a {@link io.github.bihuan.hazard.domain.Hazard}. Clauses H1–H14 are those of specification §3.3.
 */
package io.github.bihuan.hazard.domain;
