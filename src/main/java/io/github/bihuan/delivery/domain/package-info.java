/** Deliveries as plain Java: channels, outcomes, circuit breaker, rate limit and the addresses nobody may call. */
package io.github.bihuan.delivery.domain;
