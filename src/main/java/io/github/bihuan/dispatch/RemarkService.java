package io.github.bihuan.dispatch;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.campaign.Campaigns;
import io.github.bihuan.dispatch.RemarkApi.NewRemark;
import io.github.bihuan.dispatch.RemarkApi.RemarkView;
import io.github.bihuan.hazard.HazardRef;
import io.github.bihuan.hazard.Hazards;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Officials write remarks into hazard ledgers (备注); what was written stays on record. */
@Singleton
class RemarkService {

    private final Database database;
    private final Commands commands;
    private final Campaigns campaigns;
    private final Hazards hazards;
    private final RemarkRepository remarks;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    RemarkService(
            Database database,
            Commands commands,
            Campaigns campaigns,
            Hazards hazards,
            RemarkRepository remarks,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.commands = commands;
        this.campaigns = campaigns;
        this.hazards = hazards;
        this.remarks = remarks;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<RemarkView> write(Caller caller, UUID hazardId, NewRemark request) {
        return commands.run(caller, request, RemarkView.class, tx -> hazards.require(tx, caller.scope(), hazardId)
                .call(() -> campaigns.require(tx, caller.scope(), request.campaignId()))
                .flatMap(hazard -> write(tx, caller, hazard, request)));
    }

    private Uni<RemarkView> write(Tx tx, Caller caller, HazardRef hazard, NewRemark request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var remark = new RemarkView(
                ids.next(),
                request.campaignId(),
                hazard.id(),
                hazard.regionCode(),
                request.text().strip(),
                BusinessTime.dateOf(now),
                now,
                caller.actor().subject());
        return remarks.insert(tx, remark)
                .chain(() -> journal.record(
                        tx,
                        caller,
                        JournalEntry.created("LEDGER_REMARKED", "HAZARD", hazard.id(), hazard.regionCode(), remark)))
                .replaceWith(remark);
    }

    Uni<Page<RemarkView>> list(Caller caller, UUID hazardId, PageRequest page) {
        return database.read(caller.scope(), tx -> hazards.require(tx, caller.scope(), hazardId)
                .chain(() -> remarks.list(tx, caller.scope(), hazardId, page))
                .map(found -> Page.of(found, page, remark -> List.of(remark.id()))));
    }
}
