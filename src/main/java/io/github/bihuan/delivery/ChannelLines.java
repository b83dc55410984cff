package io.github.bihuan.delivery;

import io.github.bihuan.delivery.ChannelRepository.Stored;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.privacy.Seal;
import io.github.bihuan.shared.privacy.SealedFor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** Opens what is sealed – URLs and secrets of channels, telephone numbers – for those who send. */
@Singleton
final class ChannelLines {

    private final ChannelRepository channels;

    private final Seal seal;

    ChannelLines(ChannelRepository channels, Seal seal) {
        this.channels = channels;
        this.seal = seal;
    }

    /** Empty when the channel is suspended or retired. */
    Uni<Optional<Line>> of(Tx tx, String endpoint) {
        return channels.active(tx, UUID.fromString(endpoint)).map(found -> found.map(this::opened));
    }

    String phone(Parcel parcel) {
        return seal.open(SealedFor.phone(parcel.partyId()), parcel.address());
    }

    String sealed(UUID channel, String use, String text) {
        return seal.seal(new SealedFor("channel-" + use, channel.toString()), text);
    }

    String opened(UUID channel, String use, String stored) {
        return seal.open(new SealedFor("channel-" + use, channel.toString()), stored);
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
