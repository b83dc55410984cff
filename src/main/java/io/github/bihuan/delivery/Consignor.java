package io.github.bihuan.delivery;

import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Whose texts are delivered: told, in a transaction of its own, of which some deliveries have been taken by the other side. */
public interface Consignor {

    /** The kinds of texts it has, for channels that take only some. */
    Set<String> kinds();

    Uni<Void> handedOver(Tx tx, Collection<UUID> consignments, Instant now);
}
