package io.github.bihuan.delivery.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is known about the place messages are handed to – a mail server, a robot, a gateway –, kept in the database so that it
 * holds for all replicas: a circuit breaker and a token bucket. Immutable.
 *
 * <p>After {@value #THRESHOLD} bad outcomes in a row the breaker opens: nothing is sent for a while, 1, 2, 5, then 15 minutes. Then
 * one message is tried; when it gets through, the breaker closes, otherwise it opens for longer. A refusal for being asked too
 * often pauses the endpoint without counting as a fault.
 *
 * <p>Of {@code perMinute} messages at most 40 % go at once and the rest evenly, so that no 60 seconds, wherever they begin, see more.
 *
 * @param failures bad outcomes in a row
 * @param openUntil nothing before then; null when the breaker is closed
 * @param pausedUntil the other side asked to be left alone until then, or null
 * @param tokens messages that may go at once
 * @param refilledAt when {@code tokens} was right
 * @param perMinute at most so many a minute; 0 for no limit
 */
public record Endpoint(
        int failures, Instant openUntil, Instant pausedUntil, double tokens, Instant refilledAt, int perMinute) {

    public static final int THRESHOLD = 5;
    private static final List<Duration> OPEN =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(15));
    /** How long the one message that tries an open endpoint has time. */
    private static final Duration TRIAL = Duration.ofMinutes(1);

    private static final double AT_ONCE = 0.4;
    private static final double EVENLY = 0.5;

    /** An endpoint nobody has used yet. */
    public static Endpoint fresh(int perMinute) {
        return new Endpoint(0, null, null, burst(perMinute), Instant.EPOCH, perMinute);
    }

    /** State of its breaker, for people and metrics. */
    public enum Breaker {
        /** 正常 */
        CLOSED,
        /** 暂停发送 */
        OPEN,
        /** 试发: the pause is over; one message tries. */
        HALF_OPEN
    }

    public Breaker breaker(Instant now) {
        if (failures < THRESHOLD) {
            return Breaker.CLOSED;
        }
        return openUntil != null && now.isBefore(openUntil) ? Breaker.OPEN : Breaker.HALF_OPEN;
    }

    /** How many of the wanted messages may be claimed now. */
    public int allowance(Instant now, int wanted) {
        if (pausedUntil != null && now.isBefore(pausedUntil)) {
            return 0;
        }
        int allowed = perMinute == 0 ? wanted : Math.min(wanted, (int) Math.floor(refilled(now)));
        return switch (breaker(now)) {
            case CLOSED -> allowed;
            case OPEN -> 0;
            case HALF_OPEN -> Math.min(1, allowed);
        };
    }

    /** After so many have been claimed; a trial of an open endpoint keeps others off for a minute. */
    public Endpoint claimed(Instant now, int messages) {
        if (messages == 0) {
            return this;
        }
        Instant until = breaker(now) == Breaker.HALF_OPEN ? now.plus(TRIAL) : openUntil;
        double left = perMinute == 0 ? 0 : refilled(now) - messages;
        return new Endpoint(failures, until, pausedUntil, left, now, perMinute);
    }

    /** After these outcomes, in the order in which they came; what fails together counts as one fault of an endpoint that is open. */
    public Endpoint after(List<Outcome> outcomes, Instant now) {
        Endpoint next = this;
        for (Outcome outcome : outcomes) {
            next = switch (outcome.kind()) {
                case SENT -> next.with(0, null, next.pausedUntil);
                case FAILED, UNKNOWN -> next.failedOnceMore(failures, now);
                case THROTTLED -> next.with(next.failures, next.openUntil, now.plus(outcome.pause()));
                case SPARED -> next;
            };
        }
        return next;
    }

    /** @param before failures before those that came together with this one */
    private Endpoint failedOnceMore(int before, Instant now) {
        int most = Math.max(THRESHOLD, before + 1);
        int counted = Math.min(failures + 1, most);
        int level = Math.min(counted - THRESHOLD, OPEN.size() - 1);
        return with(counted, level < 0 ? null : now.plus(OPEN.get(level)), pausedUntil);
    }

    private Endpoint with(int counted, Instant open, Instant paused) {
        return new Endpoint(counted, open, paused, tokens, refilledAt, perMinute);
    }

    private double refilled(Instant now) {
        double seconds = Math.max(0, Duration.between(refilledAt, now).toMillis() / 1000.0);
        return Math.min(burst(perMinute), tokens + seconds * perMinute * EVENLY / 60);
    }

    private static double burst(int perMinute) {
        return perMinute == 0 ? 0 : Math.max(1, Math.floor(perMinute * AT_ONCE));
    }
}
