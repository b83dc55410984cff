package io.github.bihuan.delivery;

import io.github.bihuan.delivery.domain.QuietHours;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hands notices to their channels, in the caller's own transaction: one delivery per recipient and personal channel (inbox, mail,
 * SMS) and one per robot or system that wants notices of this kind. Nothing is sent here. Mere reminders wait for the end of the
 * quiet hours, as the due time of their deliveries; the inbox has everything at once.
 */
@Singleton
public final class Outbox {

    private final OutboxRepository repository;
    private final QuietHours quiet;
    private final Clock clock;

    Outbox(
            OutboxRepository repository,
            @ConfigProperty(name = "bihuan.delivery.quiet-hours") String quiet,
            Clock clock) {
        this.repository = repository;
        this.quiet = QuietHours.of(quiet);
        this.clock = clock;
    }

    /** Adds the deliveries of notices that have just been issued; those that exist already stay as they are. */
    public Uni<Void> add(Tx tx, Collection<UUID> notices) {
        Instant now = clock.instant();
        return repository.add(tx, notices, now, quiet.dueAt(now)).replaceWithVoid();
    }

    /** Gives up what has not gone out yet. */
    public Uni<Void> stop(Tx tx, UUID notice) {
        return repository.stop(tx, notice).replaceWithVoid();
    }
}
