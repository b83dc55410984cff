package io.github.bihuan.hazard;

import io.github.bihuan.hazard.domain.DocumentKind;
import io.github.bihuan.hazard.domain.Hazard;
import io.github.bihuan.hazard.domain.HazardBuilder;
import io.github.bihuan.hazard.domain.HazardLevel;
import io.github.bihuan.hazard.domain.HazardParts.Actor;
import io.github.bihuan.hazard.domain.HazardParts.Classification;
import io.github.bihuan.hazard.domain.HazardParts.Completion;
import io.github.bihuan.hazard.domain.HazardParts.Deadlines;
import io.github.bihuan.hazard.domain.HazardParts.DualReport;
import io.github.bihuan.hazard.domain.HazardParts.InterimState;
import io.github.bihuan.hazard.domain.HazardParts.Listing;
import io.github.bihuan.hazard.domain.HazardParts.Particulars;
import io.github.bihuan.hazard.domain.HazardParts.PendingExtension;
import io.github.bihuan.hazard.domain.HazardParts.PlanOnFile;
import io.github.bihuan.hazard.domain.HazardParts.Proposal;
import io.github.bihuan.hazard.domain.HazardParts.Recorded;
import io.github.bihuan.hazard.domain.HazardParts.Recurrence;
import io.github.bihuan.hazard.domain.HazardParts.Release;
import io.github.bihuan.hazard.domain.HazardParts.Suspension;
import io.github.bihuan.hazard.domain.HazardSource;
import io.github.bihuan.hazard.domain.HazardStatus;
import io.github.bihuan.hazard.domain.OrganiserLevel;
import io.github.bihuan.shared.db.Columns;
import io.github.bihuan.shared.db.JsonColumns;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.UUID;

/** Reads a hazard's row. */
final class HazardRows {

    private final JsonColumns json;

    HazardRows(JsonColumns json) {
        this.json = json;
    }

    StoredHazard stored(Row row) {
        StoredPlan plan = json.value(row.getString("current_plan"), StoredPlan.class);
        return new StoredHazard(hazard(row, plan), plan, row.getLocalDate("status_since"));
    }

    private static Hazard hazard(Row row, StoredPlan plan) {
        return new HazardBuilder()
                .id(row.getUUID("id"))
                .code(row.getString("code"))
                .version(row.getLong("version"))
                .enterpriseId(row.getUUID("enterprise_id"))
                .campaignIds(List.of(row.getArrayOfUUIDs("campaign_ids")))
                .inspectionId(row.getUUID("inspection_id"))
                .regionCode(row.getString("region_code"))
                .source(HazardSource.valueOf(row.getString("source")))
                .status(HazardStatus.valueOf(row.getString("status")))
                .trackingOfficerId(row.getUUID("tracking_officer_id"))
                .particulars(particulars(row))
                .recorded(recorded(row))
                .classification(classification(row))
                .deadlines(deadlines(row))
                .plan(plan == null ? PlanOnFile.NONE : plan.onFile())
                .completion(completion(row))
                .recurrence(new Recurrence(
                        row.getInteger("reopen_count"),
                        row.getLocalDate("reopened_on"),
                        row.getLocalDate("look_back_on")))
                .interim(interim(row))
                .dualReport(new DualReport(
                        Columns.instant(row, "authority_reported_at"),
                        Columns.instant(row, "department_reported_at"),
                        Columns.instant(row, "staff_reported_at")))
                .proposal(proposal(row))
                .release(release(row))
                .listing(listing(row))
                .build();
    }

    private static Particulars particulars(Row row) {
        return new Particulars(
                row.getString("description"),
                row.getString("place"),
                row.getLocalDate("found_on"),
                List.of(row.getArrayOfStrings("photos")));
    }

    private static Recorded recorded(Row row) {
        return new Recorded(
                actor(row, "recorded_by", "recorded_by_name"),
                row.getUUID("recording_organisation_id"),
                Columns.constant(row, "organiser_level", OrganiserLevel.class),
                Columns.instant(row, "recorded_at"));
    }

    private static Classification classification(Row row) {
        return new Classification(
                Columns.constant(row, "level", HazardLevel.class),
                Columns.instant(row, "major_since"),
                HazardCatalog.items(List.of(row.getArrayOfStrings("catalog_items"))),
                row.getString("residual_reason"));
    }

    private static Deadlines deadlines(Row row) {
        UUID extension = row.getUUID("extension_id");
        PendingExtension pending = extension == null
                ? null
                : new PendingExtension(
                        extension,
                        row.getString("extension_applicant"),
                        row.getLocalDate("extension_applied_on"),
                        row.getLocalDate("extension_requested"),
                        row.getLocalDate("extension_decision_due_on"));
        return new Deadlines(
                row.getLocalDate("deadline"),
                row.getLocalDate("original_deadline"),
                row.getInteger("deadline_version"),
                Columns.instant(row, "deadline_set_at"),
                row.getLocalDate("order_limit"),
                row.getLocalDate("plan_due_on"),
                row.getInteger("extension_count"),
                pending);
    }

    private static Completion completion(Row row) {
        return new Completion(
                row.getLocalDate("rectified_on"),
                actor(row, "rectifier", "rectifier_name"),
                row.getLocalDate("acceptance_due_on"),
                row.getLocalDate("accepted_on"),
                row.getBoolean("enterprise_signed"),
                row.getLocalDate("closed_on"),
                actor(row, "closed_by", "closed_by_name"));
    }

    private static InterimState interim(Row row) {
        return new InterimState(
                row.getBoolean("safety_ensured"),
                row.getBoolean("evacuated"),
                Suspension.valueOf(row.getString("suspension")),
                row.getLocalDate("resumption_applied_on"),
                row.getString("resumption_applied_by"));
    }

    private static Proposal proposal(Row row) {
        return new Proposal(
                Columns.constant(row, "proposal_kind", DocumentKind.class),
                actor(row, "proposed_by", "proposed_by_name"),
                row.getString("proposal_reason"),
                row.getUUID("proposal_surviving_id"));
    }

    private static Release release(Row row) {
        return new Release(
                row.getLocalDate("withdrawn_on"),
                row.getUUID("merged_into_id"),
                row.getLocalDate("merged_on"),
                row.getUUID("transferred_to"),
                row.getLocalDate("transfer_answer_due_on"),
                Columns.constant(row, "transferred_from", HazardStatus.class));
    }

    private static Listing listing(Row row) {
        return new Listing(
                row.getUUID("listing_organisation_id"),
                row.getString("listing_region_code"),
                row.getLocalDate("listed_on"),
                row.getLocalDate("listing_deadline"));
    }

    private static Actor actor(Row row, String id, String name) {
        boolean nobody = row.getString(id) == null && row.getString(name) == null;
        return nobody ? null : new Actor(row.getString(id), row.getString(name));
    }
}
