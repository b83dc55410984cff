package io.github.bihuan.hazard;

import io.github.bihuan.hazard.domain.Hazard;
import io.github.bihuan.hazard.domain.HazardParts.Actor;
import io.github.bihuan.hazard.domain.HazardParts.CatalogItem;
import io.github.bihuan.hazard.domain.HazardParts.PendingExtension;
import io.github.bihuan.shared.db.JsonColumns;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The columns of a hazard's row: which value of the state goes where. {@link HazardRows} is the way back. */
final class HazardColumns {

    /** One column; {@code fixed} ones are written once, with the finding. */
    private record Column(String name, boolean fixed, Function<StoredHazard, Object> value) {

        String placeholder(int number) {
            return name.equals("current_plan") ? "$" + number + "::text::jsonb" : "$" + number;
        }
    }

    private final JsonColumns json;
    private final List<Column> all = new ArrayList<>();
    private final List<Column> changing;

    HazardColumns(JsonColumns json) {
        this.json = json;
        identity();
        finding();
        deadline();
        completion();
        safeguards();
        release();
        changing = all.stream().filter(column -> !column.fixed()).toList();
    }

    String names() {
        return String.join(", ", all.stream().map(Column::name).toList());
    }

    /** {@code $1, $2, …} for an insert of all columns. */
    String placeholders() {
        return String.join(", ", numbered(all, 1, Column::placeholder));
    }

    Object[] values(StoredHazard stored) {
        return all.stream().map(column -> column.value().apply(stored)).toArray();
    }

    /** The row as JSON, by column. */
    JsonObject record(StoredHazard stored) {
        var record = new JsonObject();
        all.forEach(column -> record.put(column.name(), written(column.value().apply(stored))));
        return record;
    }

    private static Object written(Object value) {
        if (value instanceof Object[] several) {
            return new JsonArray(
                    Arrays.stream(several).map(HazardColumns::written).toList());
        }
        boolean plain = value == null || value instanceof Number || value instanceof Boolean;
        return plain ? value : value.toString();
    }

    /** {@code status = $3, …} for an update whose first two parameters are the id and the version. */
    String assignments() {
        return String.join(
                ", ", numbered(changing, 3, (column, number) -> column.name() + " = " + column.placeholder(number)));
    }

    Object[] changes(StoredHazard stored, long version) {
        return Stream.concat(Stream.of(stored.id(), version), changing.stream().map(column -> column.value()
                        .apply(stored)))
                .toArray();
    }

    private interface Numbered {
        String text(Column column, int number);
    }

    private static List<String> numbered(List<Column> columns, int first, Numbered text) {
        List<String> texts = new ArrayList<>();
        columns.forEach(column -> texts.add(text.text(column, first + texts.size())));
        return texts;
    }

    private void identity() {
        fixed("id", Hazard::id);
        fixed("code", Hazard::code);
        fixed("version", Hazard::version);
        fixed("enterprise_id", Hazard::enterpriseId);
        fixed("inspection_id", Hazard::inspectionId);
        fixed("region_code", Hazard::regionCode);
        of("campaign_ids", hazard -> hazard.campaignIds().toArray(UUID[]::new));
        of("source", hazard -> hazard.source().name());
        of("status", hazard -> hazard.status().name());
        all.add(new Column("status_since", false, StoredHazard::statusSince));
        of("tracking_officer_id", Hazard::trackingOfficerId);
    }

    private void finding() {
        fixed("found_on", Hazard::foundOn);
        fixed("recorded_by", hazard -> hazard.recorded().by().id());
        fixed("recorded_by_name", hazard -> hazard.recorded().by().name());
        fixed("recording_organisation_id", hazard -> hazard.recorded().organisationId());
        fixed("organiser_level", hazard -> name(hazard.recorded().organiserLevel()));
        fixed("recorded_at", hazard -> instant(hazard.recorded().at()));
        of("description", hazard -> hazard.particulars().description());
        of("place", hazard -> hazard.particulars().place());
        of("photos", hazard -> hazard.particulars().photos().toArray(String[]::new));
        of("level", hazard -> name(hazard.level()));
        of("major_since", hazard -> instant(hazard.classification().majorSince()));
        of("catalog_items", hazard -> hazard.classification().catalogItems().stream()
                .map(CatalogItem::key)
                .toArray(String[]::new));
        of("residual_reason", hazard -> hazard.classification().residualReason());
    }

    private void deadline() {
        of("deadline", Hazard::deadline);
        of("original_deadline", Hazard::originalDeadline);
        of("deadline_version", hazard -> hazard.deadlines().version());
        of("deadline_set_at", hazard -> instant(hazard.deadlines().setAt()));
        of("order_limit", hazard -> hazard.deadlines().orderLimit());
        of("plan_due_on", hazard -> hazard.deadlines().planDueOn());
        of("extension_count", hazard -> hazard.deadlines().extensionCount());
        pending("extension_id", PendingExtension::id);
        pending("extension_applicant", PendingExtension::applicantId);
        pending("extension_applied_on", PendingExtension::appliedOn);
        pending("extension_requested", PendingExtension::requestedDeadline);
        pending("extension_decision_due_on", PendingExtension::decisionDueOn);
        all.add(new Column("current_plan", false, stored -> json.text(stored.plan())));
    }

    private void completion() {
        of("rectified_on", Hazard::rectifiedOn);
        of("rectifier", hazard -> id(hazard.completion().rectifier()));
        of("rectifier_name", hazard -> nameOf(hazard.completion().rectifier()));
        of("acceptance_due_on", hazard -> hazard.completion().acceptanceDueOn());
        of("accepted_on", Hazard::acceptedOn);
        of("enterprise_signed", hazard -> hazard.completion().enterpriseSigned());
        of("closed_on", Hazard::closedOn);
        of("closed_by", hazard -> id(hazard.completion().closedBy()));
        of("closed_by_name", hazard -> nameOf(hazard.completion().closedBy()));
        of("reopen_count", Hazard::reopenCount);
        of("reopened_on", hazard -> hazard.recurrence().reopenedOn());
        of("look_back_on", hazard -> hazard.recurrence().lookBackOn());
    }

    private void safeguards() {
        of("safety_ensured", hazard -> hazard.interim().safetyEnsured());
        of("evacuated", hazard -> hazard.interim().evacuated());
        of("suspension", hazard -> hazard.interim().suspension().name());
        of("resumption_applied_on", hazard -> hazard.interim().resumptionAppliedOn());
        of("resumption_applied_by", hazard -> hazard.interim().resumptionAppliedBy());
        of("authority_reported_at", hazard -> instant(hazard.dualReport().authorityReportedAt()));
        of("department_reported_at", hazard -> instant(hazard.dualReport().departmentReportedAt()));
        of("staff_reported_at", hazard -> instant(hazard.dualReport().staffReportedAt()));
        of("listed", Hazard::listed);
        of("listing_organisation_id", hazard -> hazard.listing().authorityOrganisationId());
        of("listing_region_code", hazard -> hazard.listing().authorityRegionCode());
        of("listed_on", hazard -> hazard.listing().listedOn());
        of("listing_deadline", hazard -> hazard.listing().deadline());
    }

    private void release() {
        of("proposal_kind", hazard -> name(hazard.proposal().kind()));
        of("proposed_by", hazard -> id(hazard.proposal().by()));
        of("proposed_by_name", hazard -> nameOf(hazard.proposal().by()));
        of("proposal_reason", hazard -> hazard.proposal().reason());
        of("proposal_surviving_id", hazard -> hazard.proposal().survivingId());
        of("withdrawn_on", hazard -> hazard.release().withdrawnOn());
        of("merged_into_id", hazard -> hazard.release().mergedIntoId());
        of("merged_on", hazard -> hazard.release().mergedOn());
        of("transferred_to", hazard -> hazard.release().transferredTo());
        of("transfer_answer_due_on", hazard -> hazard.release().transferAnswerDueOn());
        of("transferred_from", hazard -> name(hazard.release().transferredFrom()));
    }

    private void fixed(String name, Function<Hazard, Object> value) {
        all.add(new Column(name, true, stored -> value.apply(stored.hazard())));
    }

    private void of(String name, Function<Hazard, Object> value) {
        all.add(new Column(name, false, stored -> value.apply(stored.hazard())));
    }

    private void pending(String name, Function<PendingExtension, Object> value) {
        of(
                name,
                hazard -> hazard.deadlines().pending() == null
                        ? null
                        : value.apply(hazard.deadlines().pending()));
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static String id(Actor actor) {
        return actor == null ? null : actor.id();
    }

    private static String nameOf(Actor actor) {
        return actor == null ? null : actor.name();
    }

    private static OffsetDateTime instant(Instant value) {
        return value == null ? null : value.atOffset(ZoneOffset.UTC);
    }
}
