package io.github.bihuan.shared.db;

/** The database did not answer in time: the client is told 503 and may try again. */
public final class DatabaseTimeout extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseTimeout() {
        super("the database did not answer in time", null, false, false);
    }
}
