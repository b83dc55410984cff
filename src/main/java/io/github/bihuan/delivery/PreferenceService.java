package io.github.bihuan.delivery;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.delivery.PreferenceApi.Chosen;
import io.github.bihuan.delivery.PreferenceApi.Preference;
import io.github.bihuan.delivery.domain.Channel;
import io.github.bihuan.delivery.domain.DeliveryProblem;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.IfMatch;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** Keeps by which channels officials want to be told. */
@Singleton
final class PreferenceService {

    private static final Set<Channel> PERSONAL = Set.of(Channel.EMAIL, Channel.SMS);
    private static final Chosen EVERYTHING = new Chosen(0, new Preference(PERSONAL));

    private final Database database;
    private final PreferenceRepository repository;
    private final Journal journal;

    PreferenceService(Database database, PreferenceRepository repository, Journal journal) {
        this.database = database;
        this.repository = repository;
        this.journal = journal;
    }

    Uni<Chosen> of(Caller caller) {
        UUID official = official(caller);
        return database.read(caller.scope(), tx -> chosen(tx, official));
    }

    Uni<Chosen> choose(Caller caller, Preference wanted) {
        UUID official = official(caller);
        if (!PERSONAL.containsAll(wanted.channels())) {
            throw new BusinessRuleViolation(DeliveryProblem.CHANNEL_INCOMPLETE, "channels", "只能选择邮件和短信，收件箱总是送达");
        }
        return database.write(caller.scope(), tx -> chosen(tx, official)
                .invoke(before -> caller.ifMatch().require(before.version()))
                .call(before -> put(tx, official, wanted, before.version()))
                .flatMap(before -> chosen(tx, official).call(after -> record(tx, caller, before, after))));
    }

    private Uni<Void> put(Tx tx, UUID official, Preference wanted, long version) {
        return repository
                .put(tx, official, wanted.channels(), version)
                .invoke(saved -> {
                    if (saved == 0) {
                        new IfMatch("stale").require(version);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> record(Tx tx, Caller caller, Chosen before, Chosen after) {
        return journal.record(
                tx,
                caller,
                JournalEntry.changed(
                        "NOTICE_PREFERENCE_CHOSEN",
                        "OFFICIAL",
                        official(caller),
                        caller.actor().regionCode(),
                        before.preference(),
                        after.preference()));
    }

    private Uni<Chosen> chosen(Tx tx, UUID official) {
        return repository.find(tx, official).map(found -> found.orElse(EVERYTHING));
    }

    private static UUID official(Caller caller) {
        UUID official = caller.actor().officialId();
        if (official == null) {
            throw CommonProblem.notFound("人员名册中的本人");
        }
        return official;
    }
}
