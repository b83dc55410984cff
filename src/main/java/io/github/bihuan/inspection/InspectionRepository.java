package io.github.bihuan.inspection;

import io.github.bihuan.inspection.InspectionApi.Conclusion;
import io.github.bihuan.inspection.InspectionApi.InspectionChange;
import io.github.bihuan.inspection.InspectionApi.NewInspection;
import io.github.bihuan.inspection.InspectionApi.SignatureBody;
import io.github.bihuan.inspection.domain.InspectionMode;
import io.github.bihuan.inspection.domain.InspectionStatus;
import io.github.bihuan.inspection.domain.Visit;
import io.github.bihuan.shared.db.JsonColumns;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Writes inspections. */
@Singleton
class InspectionRepository {

    private static final String INSERT =
            """
            insert into inspection (id, version, code, kind, mode, organiser_level, organisation_id, enterprise_id,
              region_code,
              campaign_ids, planned_on, inspected_on, started_at, ended_at, place, inspectors, experts, topics,
                principal_exam,
              major_hazard_checked, content, problems, handling, signatures, status, back_filled, findings_recorded_at,
              created_at, updated_at)
            values ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15::text::jsonb,
              $16::text::jsonb, $17,
              $18::text::jsonb, $19, $20, $21, $22, $23::text::jsonb, $24, $25, $26, $27, $27)""";
    private static final String CHANGE =
            """
            update inspection set version = version + 1, campaign_ids = coalesce($2, campaign_ids),
              kind = coalesce($3, kind),
              mode = coalesce($4, mode), planned_on = $5, inspected_on = $6, started_at = $7, ended_at = $8,
              place = coalesce($9, place), inspectors = coalesce($10::text::jsonb, inspectors),
              experts = coalesce($11::text::jsonb, experts), topics = coalesce($12, topics),
              principal_exam = coalesce($13::text::jsonb, principal_exam),
              major_hazard_checked = coalesce($14, major_hazard_checked), content = coalesce($15, content),
              problems = coalesce($16, problems), handling = coalesce($17, handling), signatures = '[]', status = $18,
              back_filled = $19, findings_recorded_at = coalesce(findings_recorded_at, $20), updated_at = $21
            where id = $1""";
    private static final String SIGN =
            """
            update inspection set version = version + 1, signatures = $2::text::jsonb, status = $3, updated_at = $4
            where id = $1""";
    private static final String CONCLUDE =
            """
            update inspection set version = version + 1, status = 'CONCLUDED', concluded_on = $2, concluded_at = $3,
              conclusion_opinion = $4,
              updated_at = $3
            where id = $1""";
    private static final String CANCEL =
            """
            update inspection set version = version + 1, status = 'CANCELLED', cancellation_reason = $2,
              cancelled_at = $3,
              updated_at = $3
            where id = $1""";

    private final JsonColumns json;

    InspectionRepository(JsonColumns json) {
        this.json = json;
    }

    Uni<Void> insert(Tx tx, Opening opening, NewInspection request, Instant now) {
        Visit visit = opening.visit();
        return tx.execute(
                        INSERT,
                        opening.id(),
                        opening.code(),
                        request.kind().name(),
                        (request.mode() == null ? InspectionMode.ANNOUNCED : request.mode()).name(),
                        opening.organiser().level().name(),
                        opening.organiser().id(),
                        request.enterpriseId(),
                        opening.regionCode(),
                        opening.campaignIds().toArray(UUID[]::new),
                        visit.plannedOn(),
                        visit.inspectedOn(),
                        utc(visit.startedAt()),
                        utc(visit.endedAt()),
                        request.place(),
                        json.text(list(request.inspectors())),
                        json.text(list(request.experts())),
                        list(request.topics()).toArray(String[]::new),
                        json.text(request.principalExam()),
                        request.majorHazardChecked(),
                        request.content(),
                        request.problems(),
                        request.handling(),
                        json.text(list(request.signatures())),
                        opening.status().name(),
                        opening.recorded() && visit.backFilled(now),
                        opening.recorded() ? utc(now) : null,
                        utc(now))
                .replaceWithVoid();
    }

    /** What the request leaves out stays; signatures under the old text fall away. */
    Uni<Void> change(
            Tx tx, InspectionView before, Visit visit, InspectionStatus status, InspectionChange request, Instant now) {
        boolean recorded = status == InspectionStatus.FINDINGS_RECORDED;
        boolean newlyRecorded = recorded && before.status() != InspectionStatus.FINDINGS_RECORDED;
        return tx.execute(
                        CHANGE,
                        before.id(),
                        request.campaignIds() == null
                                ? null
                                : request.campaignIds().stream().distinct().toArray(UUID[]::new),
                        request.kind() == null ? null : request.kind().name(),
                        request.mode() == null ? null : request.mode().name(),
                        visit.plannedOn(),
                        visit.inspectedOn(),
                        utc(visit.startedAt()),
                        utc(visit.endedAt()),
                        request.place(),
                        json.text(request.inspectors()),
                        json.text(request.experts()),
                        request.topics() == null ? null : request.topics().toArray(String[]::new),
                        json.text(request.principalExam()),
                        request.majorHazardChecked(),
                        request.content(),
                        request.problems(),
                        request.handling(),
                        status.name(),
                        newlyRecorded ? visit.backFilled(now) : before.backFilled(),
                        recorded ? utc(now) : null,
                        utc(now))
                .replaceWithVoid();
    }

    Uni<Void> sign(Tx tx, UUID id, List<SignatureBody> signatures, InspectionStatus status, Instant now) {
        return tx.execute(SIGN, id, json.text(signatures), status.name(), utc(now))
                .replaceWithVoid();
    }

    Uni<Void> conclude(Tx tx, UUID id, Conclusion conclusion, Instant now) {
        return tx.execute(CONCLUDE, id, conclusion.concludedOn(), utc(now), conclusion.opinion())
                .replaceWithVoid();
    }

    Uni<Void> cancel(Tx tx, UUID id, String reason, Instant now) {
        return tx.execute(CANCEL, id, reason, utc(now)).replaceWithVoid();
    }

    private static <T> List<T> list(List<T> given) {
        return given == null ? List.of() : given;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
