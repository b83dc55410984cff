package io.github.bihuan.trial.postgres;

/** A login role of the embedded database and its password, which {@code toString} does not show. */
public record Credentials(String user, String password) {

    @Override
    public String toString() {
        return "Credentials[user=" + user + "]";
    }
}
