package io.github.bihuan.delivery;

import io.github.bihuan.delivery.PreferenceApi.Chosen;
import io.github.bihuan.delivery.PreferenceApi.Preference;
import io.github.bihuan.delivery.domain.Channel;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rows of the officials' choices. */
@Singleton
final class PreferenceRepository {

    private static final String FIND = "select version, channels from notice_preference where official_id = $1";

    private static final String PUT =
            """
            insert into notice_preference as p (official_id, channels) values ($1, $2)
            on conflict (official_id) do update set channels = excluded.channels, version = p.version + 1
            where p.version = $3""";

    Uni<Optional<Chosen>> find(Tx tx, UUID official) {
        return tx.find(PreferenceRepository::chosen, FIND, official);
    }

    /** Answers 0 when another choice came first. */
    Uni<Integer> put(Tx tx, UUID official, Set<Channel> channels, long version) {
        return tx.execute(PUT, official, channels.stream().map(Enum::name).toArray(String[]::new), version);
    }

    private static Chosen chosen(Row row) {
        Set<Channel> channels = Arrays.stream(row.getArrayOfStrings("channels"))
                .map(Channel::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Chosen(row.getLong("version"), new Preference(channels));
    }
}
