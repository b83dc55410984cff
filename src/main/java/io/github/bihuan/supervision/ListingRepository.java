package io.github.bihuan.supervision;

import io.github.bihuan.identity.Actor;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.supervision.ListingApi.Delisting;
import io.github.bihuan.supervision.ListingApi.Progress;
import io.github.bihuan.supervision.ListingApi.Proposal;
import io.github.bihuan.supervision.domain.ListingDecision;
import io.github.bihuan.supervision.domain.ListingStatus;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Writes listings. */
@Singleton
class ListingRepository {

    private static final String INSERT =
            """
            insert into listed_supervision (id, version, target_type, target_id, target_key, target_description,
              enterprise_id,
              region_code, campaign_ids, level, organisation_id, document_number, responsible_official_id,
              enterprise_responsible_person, deadline, requirements, reason, status, proposed_on, created_at,
              updated_at, proposed_by)
            values ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
              'PROPOSED', $17, $18, $18, $19)""";
    private static final String DECIDE =
            """
            update listed_supervision set version = version + 1, status = $2, decided_on = $3, document_number = $4,
              deadline = $5, decision_opinion = $6, organisation_id = $7, decided_region_code = $8, updated_at = $9
            where id = $1""";
    private static final String UPGRADE =
            """
            update listed_supervision set version = version + 1, status = 'UPGRADED', upgraded_on = $2,
              upgraded_to_id = $3,
              updated_at = $4
            where id = $1""";
    private static final String REPORT =
            """
            insert into listed_supervision_progress (id, listed_supervision_id, reported_on, content,
              delisting_requested,
              reported_by, recorded_at)
            values ($1, $2, $3, $4, $5, $6, $7)""";
    private static final String REPORTED =
            """
            update listed_supervision set version = version + 1, status = $2,
              review_requested_on = coalesce($3, review_requested_on), review_requested_by = coalesce($4, review_requested_by),
              updated_at = $5
            where id = $1""";
    private static final String DELIST =
            """
            update listed_supervision set version = version + 1, status = $2, delisted_on = $3, delisting_opinion = $4,
              updated_at = $5
            where id = $1""";

    private final Clock clock;

    ListingRepository(Clock clock) {
        this.clock = clock;
    }

    Uni<Void> insert(
            Tx tx, UUID id, Proposal proposal, ListingTarget target, List<UUID> campaignIds, String proposedBy) {
        return tx.execute(
                        INSERT,
                        id,
                        target.type().name(),
                        target.id(),
                        target.key(),
                        target.description(),
                        target.enterpriseId(),
                        target.regionCode(),
                        campaignIds.toArray(UUID[]::new),
                        proposal.level().name(),
                        proposal.organisationId(),
                        proposal.documentNumber(),
                        proposal.responsibleOfficialId(),
                        proposal.enterpriseResponsiblePerson(),
                        proposal.deadline() == null ? target.deadline() : proposal.deadline(),
                        proposal.requirements(),
                        proposal.reason(),
                        proposal.proposedOn(),
                        now(),
                        proposedBy)
                .replaceWithVoid();
    }

    Uni<Void> decide(
            Tx tx, UUID id, ListingStatus status, ListingDecision decision, UUID organisationId, String regionCode) {
        return tx.execute(
                        DECIDE,
                        id,
                        status.name(),
                        decision.decidedOn(),
                        decision.documentNumber(),
                        decision.deadline(),
                        decision.opinion(),
                        organisationId,
                        regionCode,
                        now())
                .replaceWithVoid();
    }

    /** A higher authority has taken over. */
    Uni<Void> upgrade(Tx tx, UUID id, LocalDate on, UUID upgradedToId) {
        return tx.execute(UPGRADE, id, on, upgradedToId, now()).replaceWithVoid();
    }

    Uni<Void> report(Tx tx, UUID reportId, UUID id, ListingStatus status, Progress progress, Actor reporter) {
        LocalDate requestedOn = progress.requestsDelisting() ? progress.reportedOn() : null;
        String requestedBy = progress.requestsDelisting() ? reporter.subject() : null;
        return tx.execute(
                        REPORT,
                        reportId,
                        id,
                        progress.reportedOn(),
                        progress.content(),
                        progress.requestsDelisting(),
                        reporter.name(),
                        now())
                .chain(() -> tx.execute(REPORTED, id, status.name(), requestedOn, requestedBy, now()))
                .replaceWithVoid();
    }

    /** Delisted, or the request refused and listed on. */
    Uni<Void> delist(Tx tx, UUID id, ListingStatus status, Delisting delisting) {
        LocalDate on = status == ListingStatus.DELISTED ? delisting.delistedOn() : null;
        return tx.execute(DELIST, id, status.name(), on, delisting.opinion(), now())
                .replaceWithVoid();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
