package io.github.bihuan.delivery;

import io.github.bihuan.delivery.ChannelRepository.Stored;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** Opens what is sealed – URLs and secrets of channels, telephone numbers – for those who send. */
@Singleton
final class ChannelLines {

    private final ChannelRepository channels;

    ChannelLines(ChannelRepository channels) {
        this.channels = channels;
    }

    /** Empty when the channel is suspended or retired. */
    Uni<Optional<Line>> of(Tx tx, String endpoint) {
        return channels.active(tx, UUID.fromString(endpoint)).map(found -> found.map(this::opened));
    }

    String phone(Parcel parcel) {
        return parcel.address();
    }

    String sealed(UUID channel, String use, String text) {
        return text;
    }

    String opened(UUID channel, String use, String stored) {
        return stored;
    }

    private Line opened(Stored stored) {
        return new Line(
                stored.id(),
                URI.create(opened(stored.id(), "url", stored.url())),
                opened(stored.id(), "secret", stored.secret()),
                stored.smsTemplate(),
                stored.smsVariables());
    }
}
