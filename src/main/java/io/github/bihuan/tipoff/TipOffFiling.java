package io.github.bihuan.tipoff;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.identity.Region;
import io.github.bihuan.identity.Regions;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.id.CodeNumbersRepository;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.time.BusinessTime;
import io.github.bihuan.statistics.Fact;
import io.github.bihuan.statistics.FactKind;
import io.github.bihuan.statistics.FactStore;
import io.github.bihuan.tipoff.TipOffAnswers.Receipt;
import io.github.bihuan.tipoff.TipOffApi.NewTipOff;
import io.github.bihuan.tipoff.TipOffApi.Registration;
import io.github.bihuan.tipoff.TipOffRepository.Fresh;
import io.github.bihuan.tipoff.domain.TipOffChannel;
import io.github.bihuan.tipoff.domain.TipOffRules;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Receives tip-offs (举报). What the public sends is recorded without any trace of who sent it: no token, no client address, no
 * request id, whether or not the sender was logged in.
 */
@Singleton
final class TipOffFiling {

    static final String SUBJECT = "TIP_OFF";
    private static final int TOWN_DIGITS = 9;

    private final Commands commands;
    private final Regions regions;
    private final TipOffRepository tipOffs;
    private final TipOffIdentityRepository identities;
    private final CodeNumbersRepository numbers;
    private final QueryCodes codes;
    private final FactStore facts;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    TipOffFiling(
            Commands commands,
            Regions regions,
            TipOffRepository tipOffs,
            TipOffIdentityRepository identities,
            CodeNumbersRepository numbers,
            QueryCodes codes,
            FactStore facts,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.commands = commands;
        this.regions = regions;
        this.tipOffs = tipOffs;
        this.identities = identities;
        this.numbers = numbers;
        this.codes = codes;
        this.facts = facts;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /** From the public, within the region it is about. */
    Uni<Receipt> file(Caller unnamed, NewTipOff request) {
        LocalDate today = BusinessTime.today(clock);
        return commands.run(
                unnamed, request, Receipt.class, tx -> regions.require(tx, request.regionCode(), "regionCode")
                        .flatMap(region -> record(tx, unnamed, request, region, TipOffChannel.ONLINE, today)));
    }

    /** Taken down by an official: by telephone, letter, visit. */
    Uni<Receipt> register(Caller caller, Registration request) {
        LocalDate today = BusinessTime.today(clock);
        LocalDate receivedOn = request.receivedOn() == null ? today : request.receivedOn();
        TipOffRules.day(receivedOn, receivedOn, today, "receivedOn");
        return commands.run(caller, request, Receipt.class, tx -> regions.requireWithin(
                        tx, caller.scope(), request.tipOff().regionCode(), "tipOff.regionCode")
                .flatMap(region -> record(tx, caller, request.tipOff(), region, request.channel(), receivedOn)));
    }

    private Uni<Receipt> record(
            Tx tx, Caller caller, NewTipOff request, Region region, TipOffChannel channel, LocalDate receivedOn) {
        String prefix = prefix(region.code(), receivedOn);
        return numbers.next(tx, prefix)
                .map(number -> new Fresh(
                        ids.next(),
                        "%s-%06d".formatted(prefix, number),
                        codes.next(),
                        region.code(),
                        channel,
                        receivedOn,
                        caller.actor().subject()))
                .call(fresh -> write(tx, caller, fresh, request))
                .map(fresh -> new Receipt(fresh.id(), 1, fresh.code(), fresh.queryCode(), fresh.receivedOn()));
    }

    private Uni<Void> write(Tx tx, Caller caller, Fresh fresh, NewTipOff request) {
        return tipOffs.insert(tx, fresh, request, clock.instant().atOffset(ZoneOffset.UTC))
                .chain(() -> request.reporter() == null
                        ? Uni.createFrom().voidItem()
                        : identities.insert(tx, fresh.id(), request.reporter()))
                .chain(() -> facts.append(tx, caller, fact(fresh)))
                .chain(() -> journal.record(
                        tx,
                        caller,
                        JournalEntry.created(
                                "TIP_OFF_RECEIVED", SUBJECT, fresh.id(), fresh.regionCode(), trace(fresh))));
    }

    private static Fact fact(Fresh fresh) {
        return Fact.of(FactKind.TIP_OFF_RECEIVED, SUBJECT, fresh.id(), fresh.regionCode(), fresh.receivedOn())
                .ofCategory(fresh.channel().name())
                .build();
    }

    /** The journal is read by more people than tip-offs are. */
    private static Map<String, String> trace(Fresh fresh) {
        return Map.of("code", fresh.code(), "channel", fresh.channel().name());
    }

    private static String prefix(String regionCode, LocalDate receivedOn) {
        String region = (regionCode + "0".repeat(TOWN_DIGITS)).substring(0, TOWN_DIGITS);
        return "JB-" + region + "-" + receivedOn.getYear();
    }
}
