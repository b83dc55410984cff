package io.github.bihuan.campaign;

import io.github.bihuan.campaign.domain.CampaignProblem;
import io.github.bihuan.identity.Organisations;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Refuses a campaign that refers to what does not exist. */
@Singleton
final class CampaignReferences {

    private final Organisations organisations;
    private final CampaignRepository repository;
    private final LadderFiles ladders;

    CampaignReferences(Organisations organisations, CampaignRepository repository, LadderFiles ladders) {
        this.organisations = organisations;
        this.repository = repository;
        this.ladders = ladders;
    }

    /** Checks what is new against what was; {@code before} is null for a new campaign. */
    Uni<Void> require(Tx tx, Scope scope, UUID id, CampaignContent before, CampaignContent after, LocalDate today) {
        if (before == null || !after.ladderCode().equals(before.ladderCode())) {
            ladders.require(after.ladderCode());
        }
        return requireIssuer(tx, before, after)
                .chain(() -> requireResponsible(tx, before, after))
                .chain(() -> requireParent(tx, scope, id, before, after, today));
    }

    int ladderVersion(CampaignContent content) {
        return ladders.require(content.ladderCode()).version();
    }

    private Uni<Void> requireIssuer(Tx tx, CampaignContent before, CampaignContent after) {
        UUID issuer = after.issuerOrganisationId();
        return issuer == null || before != null && issuer.equals(before.issuerOrganisationId())
                ? Uni.createFrom().voidItem()
                : organisations
                        .requireActive(tx, issuer, "issuerOrganisationId")
                        .replaceWithVoid();
    }

    private Uni<Void> requireResponsible(Tx tx, CampaignContent before, CampaignContent after) {
        List<UUID> known = before == null ? List.of() : before.responsibleOrganisationIds();
        return Multi.createFrom()
                .iterable(after.responsibleOrganisationIds())
                .filter(organisation -> !known.contains(organisation))
                .onItem()
                .transformToUniAndConcatenate(
                        organisation -> organisations.requireActive(tx, organisation, "responsibleOrganisationIds"))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> requireParent(
            Tx tx, Scope scope, UUID id, CampaignContent before, CampaignContent after, LocalDate today) {
        UUID parent = after.parentCampaignId();
        if (parent == null || before != null && Objects.equals(parent, before.parentCampaignId())) {
            return Uni.createFrom().voidItem();
        }
        return repository
                .find(tx, scope, parent, today)
                .invoke(found -> found.orElseThrow(() ->
                        new BusinessRuleViolation(CommonProblem.UNKNOWN_REFERENCE, "parentCampaignId", "所引用的上级行动不存在")))
                .chain(() -> repository.makesCycle(tx, id, parent))
                .invoke(CampaignReferences::refuseCycle)
                .replaceWithVoid();
    }

    private static void refuseCycle(boolean cycle) {
        if (cycle) {
            throw CampaignProblem.PARENT_CYCLE.on("parentCampaignId", "上级行动不能是本行动或其下级行动");
        }
    }
}
