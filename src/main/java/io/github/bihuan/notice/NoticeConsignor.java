package io.github.bihuan.notice;

import io.github.bihuan.delivery.Consignor;
import io.github.bihuan.notice.domain.NoticeKind;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Marks a notice delivered when everybody it is addressed to has been reached. */
@Singleton
final class NoticeConsignor implements Consignor {

    private final NoticeMoveRepository notices;

    NoticeConsignor(NoticeMoveRepository notices) {
        this.notices = notices;
    }

    @Override
    public Set<String> kinds() {
        return Arrays.stream(NoticeKind.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Uni<Void> handedOver(Tx tx, Collection<UUID> consignments, Instant now) {
        return notices.delivered(tx, consignments, now.atOffset(ZoneOffset.UTC)).replaceWithVoid();
    }
}
