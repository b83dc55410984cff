package io.github.bihuan.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.identity.PermissionMatrix;
import io.github.bihuan.identity.PermissionMatrix.Row;
import io.github.bihuan.identity.Reach;
import io.github.bihuan.identity.Role;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("权限一览")
class PermissionsPageTest {

    private static final String HEAD =
            """
            # Permissions 权限

            Generated from the permission matrix (`src/main/resources/identity/permissions.csv`), which mirrors specification §5.3; do not
            edit. A cell says whether a role may do it at all and how far that reaches; the rules of the domain decide the rest: who may
            accept, who may grant an extension. Each endpoint names its row (`x-action` in the OpenAPI document). Refused by a cell: 403
            `forbidden`, before the request's body is read. Beyond the reach: 404 `not-found`. A row without an action has no endpoint yet.

            """;

    private static final Map<String, String> NOTES = notes();

    private final List<Row> rows = PermissionMatrix.bundled().rows();

    @Test
    @DisplayName("docs/permissions.md 与权限表一致")
    void the_page_shows_the_permission_matrix() {
        GeneratedPage.at("docs/permissions.md").mustBe(HEAD + table() + reaches() + legend() + remarks());
    }

    @Test
    @DisplayName("每条说明都有人用，每个标记都有说明")
    void remarks_and_rows_belong_together() {
        assertThat(rows.stream().map(Row::note).filter(note -> !note.isEmpty()).distinct())
                .containsExactlyInAnyOrderElementsOf(NOTES.keySet());
    }

    private String table() {
        String roles = columns(Role::column);
        return "| 对象 | 事项 | action | " + roles + " | 公众 | |\n|---|---|---|" + "---|".repeat(Role.values().length + 2)
                + "\n" + rows.stream().map(PermissionsPageTest::line).collect(Collectors.joining());
    }

    private static String line(Row row) {
        String action = row.action() == null ? "" : "`" + row.action() + "`";
        String note = row.note().isEmpty() ? "" : "[" + row.note() + "](#remarks)";
        return "| " + row.area() + " | " + row.name() + " | " + action + " | "
                + columns(role -> cell(row.reaches().get(role))) + " | " + (row.everybody() ? "ALL" : " ") + " | "
                + note + " |\n";
    }

    private static String cell(Reach reach) {
        return reach == null ? " " : reach.name();
    }

    private static String reaches() {
        return "\n| reach | |\n|---|---|\n"
                + Arrays.stream(Reach.values())
                        .map(reach -> "| " + reach + " | " + reach.words() + " |\n")
                        .collect(Collectors.joining());
    }

    private static String legend() {
        return "\n| column | role | 角色 |\n|---|---|---|\n"
                + Arrays.stream(Role.values())
                        .map(role -> "| " + role.column() + " | `" + role + "` | " + role.label() + " |\n")
                        .collect(Collectors.joining());
    }

    private static String remarks() {
        return "\n## Remarks\n\n"
                + NOTES.entrySet().stream()
                        .map(note -> "- **" + note.getKey() + "**: " + note.getValue() + "\n")
                        .collect(Collectors.joining());
    }

    private static String columns(Function<Role, String> cell) {
        return Arrays.stream(Role.values()).map(cell).collect(Collectors.joining(" | "));
    }

    private static Map<String, String> notes() {
        var notes = new LinkedHashMap<String, String>();
        notes.put(
                "experts",
                "§5.3 lets experts read the enterprises assigned to them, suggest findings and add opinions; there are no assignments of"
                        + " experts yet, so an expert has no cell. What experts found is recorded as `EXPERT_SERVICE`.");
        notes.put(
                "sector",
                "§5.3 narrows the county's enforcers to their organisation's assignments and inspectors to their own sector; neither is"
                        + " recorded of a hazard, so both have their region.");
        notes.put(
                "source",
                "Each role records the sources that are its own (`source-not-allowed`); what village officers, grid members and employees"
                        + " report waits for verification. The county's office opens inspections and so records what they find.");
        notes.put(
                "level",
                "An enterprise assesses only what it found itself; `MAJOR` is lowered by the county's office alone.");
        notes.put("paper", "An authority may type in what an enterprise has handed in on paper.");
        notes.put(
                "accept",
                "The rectifier never accepts. `MAJOR`: the county or the listing authority, so the city where it listed. The enterprise:"
                        + " only `GENERAL` hazards that it found itself.");
        notes.put(
                "approve",
                "`GENERAL`: the head or office of the tracking organisation (§3.3 H7, H13), so the township's leader too; `MAJOR`: the"
                        + " county's office; listed: the listing authority. Never the applicant.");
        notes.put("transfer", "The supervising unit sends; only the receiving organisation answers.");
        notes.put(
                "concluded",
                "An enterprise sees an inspection when it is concluded, and a check of a tip-off as a spot check.");
        notes.put(
                "open",
                "Anybody may file a tip-off and ask by its code how it stands; no token is looked at, so these endpoints name no action.");
        notes.put(
                "handed", "§5.3 lets a township's office handle what is assigned to it; nothing can be assigned yet.");
        notes.put(
                "record",
                "Whoever opens an inspection keeps its record to the end. Signatures are typed in from paper and name who signed.");
        notes.put(
                "listing",
                "Proposer and decider are two persons. The city decides on city listings and records the province's.");
        notes.put(
                "progress",
                "§3.4: the enterprise reports each month, departments each quarter; responsible officials and township leaders read.");
        notes.put(
                "letters",
                "The township's office sends what one click approves (督促函); circulars, interviews and proposals only a leader signs"
                        + " (`leader-must-sign`).");
        notes.put(
                "activities",
                "Meetings, publicity and help are what returns count (§5.3 reports): whoever fills in a return records them.");
        notes.put(
                "filing",
                "The county rolls up what the towns file. Who reports does not approve; the organisations that receive a return decide.");
        notes.put("village", "§5.3 gives villages their own returns; the village files none yet.");
        notes.put(
                "published",
                "Drafts are seen by the authorities of the campaign's region; everybody else sees published campaigns.");
        notes.put("campaign", "Each level deploys the campaigns of its own region.");
        notes.put(
                "imports",
                "Existing tables are taken over by the offices that keep the registers; what a table holds must be theirs by its own row too"
                        + " (enterprises: 登记企业), so a system administrator imports no hazards.");
        notes.put("outside", "Not in §5.3: what keeps the system running and proves what was done.");
        return notes;
    }
}
