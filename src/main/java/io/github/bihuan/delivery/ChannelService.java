package io.github.bihuan.delivery;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.delivery.ChannelApi.ChannelChange;
import io.github.bihuan.delivery.ChannelApi.ChannelView;
import io.github.bihuan.delivery.ChannelApi.NewChannel;
import io.github.bihuan.delivery.ChannelRepository.Stored;
import io.github.bihuan.delivery.domain.Channel;
import io.github.bihuan.delivery.domain.DeliveryProblem;
import io.github.bihuan.delivery.domain.Endpoint;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.identity.Organisations;
import io.github.bihuan.identity.Regions;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Keeps the channels. Looking names up happens before the transaction, never inside it. */
@Singleton
final class ChannelService {

    private final Database database;
    private final Commands commands;
    private final ChannelRepository channels;
    private final EndpointRepository endpoints;
    private final ChannelSettings settings;
    private final Regions regions;
    private final Organisations organisations;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    ChannelService(
            Database database,
            Commands commands,
            ChannelRepository channels,
            EndpointRepository endpoints,
            ChannelSettings settings,
            Regions regions,
            Organisations organisations,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.commands = commands;
        this.channels = channels;
        this.endpoints = endpoints;
        this.settings = settings;
        this.regions = regions;
        this.organisations = organisations;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<Page<ChannelView>> list(Caller caller, Channel channel, PageRequest request) {
        return database.read(caller.scope(), tx -> channels.list(tx, caller.scope(), channel, request, clock.instant())
                .map(rows -> Page.of(rows, request, row -> List.of(row.regionCode(), row.id()))));
    }

    Uni<ChannelView> one(Caller caller, UUID id) {
        return database.read(caller.scope(), tx -> require(tx, caller, id));
    }

    Uni<ChannelView> create(Caller caller, NewChannel request) {
        Stored row = settings.of(ids.next(), request);
        return settings.requireHarmless(request.url())
                .chain(() -> commands.run(caller, request, ChannelView.class, tx -> insert(tx, caller, row)));
    }

    Uni<ChannelView> change(Caller caller, UUID id, ChannelChange request) {
        return settings.requireHarmless(request.url())
                .chain(() -> commands.run(caller, request, ChannelView.class, tx -> require(tx, caller, id)
                        .flatMap(before -> channels.lock(tx, caller.scope(), id)
                                .flatMap(row -> update(tx, caller, before, row.orElseThrow(), request)))));
    }

    private Uni<ChannelView> insert(Tx tx, Caller caller, Stored row) {
        return regions.requireWithin(tx, caller.scope(), row.regionCode(), "regionCode")
                .chain(() -> row.organisationId() == null
                        ? Uni.createFrom().voidItem()
                        : organisations
                                .requireActive(tx, row.organisationId(), "organisationId")
                                .replaceWithVoid())
                .chain(() -> channels.insert(tx, row, clock.instant()))
                .chain(() -> limit(tx, row))
                .chain(() -> require(tx, caller, row.id()))
                .call(created -> journal.record(
                        tx,
                        caller,
                        JournalEntry.created(
                                "NOTICE_CHANNEL_CREATED", "NOTICE_CHANNEL", row.id(), row.regionCode(), created)));
    }

    private Uni<ChannelView> update(Tx tx, Caller caller, ChannelView before, Stored row, ChannelChange request) {
        caller.ifMatch().require(before.version());
        if (row.status() == ChannelStatus.RETIRED) {
            throw new BusinessRuleViolation(DeliveryProblem.CHANNEL_RETIRED, "status", "渠道已停用，请新增渠道");
        }
        Stored after = settings.changed(row, request);
        return channels.update(tx, after, clock.instant())
                .chain(() -> limit(tx, after))
                .chain(() -> after.status() == ChannelStatus.RETIRED
                        ? channels.giveUp(tx, after.id())
                        : Uni.createFrom().item(0))
                .chain(() -> require(tx, caller, after.id()))
                .call(changed -> journal.record(
                        tx,
                        caller,
                        JournalEntry.changed(
                                "NOTICE_CHANNEL_CHANGED",
                                "NOTICE_CHANNEL",
                                after.id(),
                                after.regionCode(),
                                before,
                                changed)));
    }

    private Uni<Integer> limit(Tx tx, Stored row) {
        return endpoints.put(tx, row.id().toString(), Endpoint.fresh(row.perMinute()));
    }

    private Uni<ChannelView> require(Tx tx, Caller caller, UUID id) {
        return channels.find(tx, caller.scope(), id, clock.instant())
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("送达渠道")));
    }
}
