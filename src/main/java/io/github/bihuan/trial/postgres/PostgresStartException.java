package io.github.bihuan.trial.postgres;

/** The embedded PostgreSQL could not be prepared, started or stopped; the message says why, in Chinese and English. */
public class PostgresStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PostgresStartException(String chinese, String english) {
        this(chinese, english, null);
    }

    public PostgresStartException(String chinese, String english, Throwable cause) {
        super(chinese + System.lineSeparator() + english, cause);
    }
}
