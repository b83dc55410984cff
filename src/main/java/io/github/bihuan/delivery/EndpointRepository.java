package io.github.bihuan.delivery;

import io.github.bihuan.delivery.domain.Endpoint;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What all replicas know about each endpoint. */
@Singleton
final class EndpointRepository {

    /** An endpoint by name: {@code mail} or the id of a channel. */
    record Named(String name, Endpoint state) {}

    private static final String SELECT =
            "select endpoint, per_minute, failures, open_until, paused_until, tokens, refilled_at from delivery_endpoint";

    private static final String LOCK = SELECT + " where endpoint = $1 for update";

    private static final String LIVING = SELECT
            + " where endpoint = 'mail' or exists (select from notice_channel c where c.id::text = endpoint and c.status <> 'RETIRED')";

    private static final String SAVE =
            """
            update delivery_endpoint set failures = $2, open_until = $3, paused_until = $4, tokens = $5, refilled_at = $6
            where endpoint = $1""";

    /** Touches nothing when the endpoint was well already, so that senders do not wait for each other. */
    private static final String WELL =
            """
            update delivery_endpoint set failures = 0, open_until = null
            where endpoint = $1 and failures > 0""";

    private static final String PUT =
            """
            insert into delivery_endpoint as e (endpoint, per_minute, tokens, refilled_at) values ($1, $2, $3, $4)
            on conflict (endpoint) do update set per_minute = excluded.per_minute, tokens = least(e.tokens, excluded.tokens)""";

    Uni<Optional<Endpoint>> lock(Tx tx, String endpoint) {
        return tx.find(EndpointRepository::state, LOCK, endpoint);
    }

    /** All that may still be sent through. */
    Uni<List<Named>> all(Tx tx) {
        return tx.list(row -> new Named(row.getString("endpoint"), state(row)), LIVING);
    }

    Uni<Integer> save(Tx tx, String endpoint, Endpoint state) {
        return tx.execute(
                SAVE,
                endpoint,
                state.failures(),
                at(state.openUntil()),
                at(state.pausedUntil()),
                state.tokens(),
                at(state.refilledAt()));
    }

    Uni<Integer> well(Tx tx, String endpoint) {
        return tx.execute(WELL, endpoint);
    }

    /** Adds an endpoint, or changes how much it takes. */
    Uni<Integer> put(Tx tx, String endpoint, Endpoint fresh) {
        return tx.execute(PUT, endpoint, fresh.perMinute(), fresh.tokens(), at(fresh.refilledAt()));
    }

    private static Endpoint state(Row row) {
        return new Endpoint(
                row.getInteger("failures"),
                instant(row.getOffsetDateTime("open_until")),
                instant(row.getOffsetDateTime("paused_until")),
                row.getDouble("tokens"),
                instant(row.getOffsetDateTime("refilled_at")),
                row.getInteger("per_minute"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
