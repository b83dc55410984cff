package io.github.bihuan.campaign;

import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Regions;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Campaigns, for other features. */
@Singleton
public final class Campaigns {

    private final CampaignReferenceRepository repository;

    private final Clock clock;

    Campaigns(CampaignReferenceRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** The campaign, draft or published; 404 when the caller does not see it. */
    public Uni<CampaignRef> seen(Tx tx, Caller caller, UUID id) {
        return repository
                .seen(tx, caller.scope(), id, false)
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound(OwnCampaigns.WHAT)));
    }

    /** The same, locked for a change; 403 when it is not the caller's to write. */
    public Uni<CampaignRef> lockOwn(Tx tx, Caller caller, UUID id) {
        return repository
                .seen(tx, caller.scope(), id, true)
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound(OwnCampaigns.WHAT)))
                .invoke(found -> Regions.requireInside(caller.scope(), found.regionCode(), null));
    }

    /** New clocks of the campaign's hazards run on this ladder from now on. The campaign is locked. */
    public Uni<Void> useLadder(Tx tx, UUID id, String code, int version) {
        return repository
                .useLadder(tx, id, code, version, clock.instant().atOffset(ZoneOffset.UTC))
                .replaceWithVoid();
    }

    /** The published campaign referred to; refuses (422 {@code unknown-reference}) one that the scope does not see. */
    public Uni<CampaignRef> require(Tx tx, Scope scope, UUID id) {
        return require(tx, scope, id, "campaignId");
    }

    /** The same, naming the field. */
    public Uni<CampaignRef> require(Tx tx, Scope scope, UUID id, String field) {
        return requireAll(tx, scope, List.of(id), field).map(found -> found.get(0));
    }

    /** All of them in the order given, repeats once; one round trip, none for an empty list. */
    public Uni<List<CampaignRef>> requireAll(Tx tx, Scope scope, List<UUID> ids, String field) {
        List<UUID> distinct = ids == null ? List.of() : ids.stream().distinct().toList();
        return distinct.isEmpty()
                ? Uni.createFrom().item(List.of())
                : repository.published(tx, scope, distinct).map(found -> ordered(distinct, found, field));
    }

    private static List<CampaignRef> ordered(List<UUID> ids, List<CampaignRef> found, String field) {
        Map<UUID, CampaignRef> byId = found.stream().collect(Collectors.toMap(CampaignRef::id, Function.identity()));
        return ids.stream()
                .map(id -> {
                    CampaignRef reference = byId.get(id);
                    if (reference == null) {
                        throw new BusinessRuleViolation(
                                CommonProblem.UNKNOWN_REFERENCE, field, "所引用的行动不存在、未发布或不在您的范围内");
                    }
                    return reference;
                })
                .toList();
    }
}
