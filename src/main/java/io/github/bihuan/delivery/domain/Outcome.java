package io.github.bihuan.delivery.domain;

import java.time.Duration;
import java.util.Objects;

/**
 * What became of one attempt to send.
 *
 * @param error why not, without addresses, keys or URLs; null when it was sent
 * @param pause how long the other side wants to be left alone; only when it refused for being asked too often
 */
public record Outcome(Kind kind, String error, Duration pause) {

    /** How an attempt can end. */
    public enum Kind {
        /** 已发 */
        SENT,
        /** 失败: surely not taken. */
        FAILED,
        /** 结果不明: it had the message in hand when the connection or the patience ended. */
        UNKNOWN,
        /** 对方限速: refused for being asked too often: no fault of the message. */
        THROTTLED,
        /** 未试: not even tried, because the messages before it failed. */
        SPARED
    }

    public Outcome {
        Objects.requireNonNull(kind);
    }

    public static Outcome sent() {
        return new Outcome(Kind.SENT, null, null);
    }

    public static Outcome failed(String error) {
        return new Outcome(Kind.FAILED, error, null);
    }

    public static Outcome unknown(String error) {
        return new Outcome(Kind.UNKNOWN, error, null);
    }

    public static Outcome throttled(String error, Duration pause) {
        return new Outcome(Kind.THROTTLED, error, pause);
    }

    public static Outcome spared() {
        return new Outcome(Kind.SPARED, null, null);
    }

    /** The other side did not work. */
    public boolean bad() {
        return kind == Kind.FAILED || kind == Kind.UNKNOWN;
    }
}
