package io.github.bihuan.imports;

import io.github.bihuan.hazard.HazardIntake.LedgerHazard;
import io.github.bihuan.hazard.domain.HazardLevel;
import io.github.bihuan.hazard.domain.HazardSource;
import io.github.bihuan.imports.domain.CheckedRow;
import io.github.bihuan.imports.domain.Citation;
import io.github.bihuan.imports.domain.Completion;
import io.github.bihuan.imports.domain.Finding;
import io.github.bihuan.imports.domain.FindingCode;
import io.github.bihuan.shared.reference.Catalog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a row of a ledger says of a hazard: the articles it cites, its limit, whether and when it was rectified and closed. */
final class HazardReading {

    static final String OFFICER = "trackingOfficer";
    static final String OFFICER_ID = "trackingOfficerId";

    private static final String CITED = "catalogItems";
    private static final String RESIDUAL = "residualReason";
    private static final String DEADLINE = "deadline";
    private static final String RECTIFIED = "rectifiedOn";
    private static final String CLOSED = "closedOn";
    private static final String COMPLETION = "completion";
    private static final String REVIEW = "review";
    private static final String BY_THE_LEDGER = "原台账登记为重大事故隐患，未引用判定标准条款";
    /** What was found in the register, and is no text of the ledger. */
    private static final Set<String> NOT_WRITTEN = Set.of(
            EnterpriseWords.ENTERPRISE_ID, EnterpriseWords.REGION_CODE, OFFICER_ID, CITED, RESIDUAL, RECTIFIED, CLOSED);

    private HazardReading() {}

    static CheckedRow of(CheckedRow row, Catalog catalog) {
        List<Finding> found = new ArrayList<>();
        CheckedRow cited = cited(row, catalog, found);
        CheckedRow limited = limited(cited);
        return closed(rectified(limited, found), found).with(found);
    }

    private static CheckedRow cited(CheckedRow row, Catalog catalog, List<Finding> found) {
        if (!HazardLevel.MAJOR.name().equals(row.value("level"))) {
            return row;
        }
        String text = row.value("description") + " "
                + Optional.ofNullable(row.value("basis")).orElse("");
        List<String> known = Citation.in(text).stream()
                .filter(key -> catalog.find(key).isPresent())
                .toList();
        if (!known.isEmpty()) {
            return row.resolved(CITED, String.join(",", known));
        }
        found.add(row.at().warning("description", FindingCode.RULE, "没有引用重大事故隐患判定标准的条款，请提交后补充"));
        return row.resolved(RESIDUAL, BY_THE_LEDGER);
    }

    /** A ledger without a column for it names the limit among the measures or the progress. */
    private static CheckedRow limited(CheckedRow row) {
        if (row.value(DEADLINE) != null) {
            return row;
        }
        return Completion.limitIn(Optional.ofNullable(row.value("measures")).orElse(""))
                .or(() -> Completion.limitIn(
                        Optional.ofNullable(row.value(COMPLETION)).orElse("")))
                .map(limit -> row.resolved(DEADLINE, limit.toString()))
                .orElse(row);
    }

    private static CheckedRow rectified(CheckedRow row, List<Finding> found) {
        String text = row.value(COMPLETION);
        if (row.value(RECTIFIED) != null || text == null) {
            return row;
        }
        Completion completion = Completion.in(text);
        if (completion.done() && completion.on() == null) {
            found.add(row.at().error(COMPLETION, FindingCode.UNREADABLE_DATE, "已完成整改的须写明完成时间（年月日）"));
        }
        return completion.on() == null
                ? row
                : row.resolved(RECTIFIED, completion.on().toString());
    }

    /** Closed on the day of the review that is written, else on the day of the completion. */
    private static CheckedRow closed(CheckedRow row, List<Finding> found) {
        if (row.value(CLOSED) != null || !"true".equals(row.value("closed"))) {
            return row;
        }
        List<LocalDate> reviewed =
                Completion.dates(Optional.ofNullable(row.value(REVIEW)).orElse(""));
        String on = reviewed.isEmpty() ? row.value(RECTIFIED) : reviewed.get(0).toString();
        if (on == null) {
            found.add(row.at().error("closed", FindingCode.UNREADABLE_DATE, "已销号的须写明整改完成时间（年月日）"));
            return row;
        }
        return row.resolved(CLOSED, on);
    }

    static LedgerHazard hazard(CheckedRow row) {
        return new LedgerHazard(
                UUID.fromString(row.value(EnterpriseWords.ENTERPRISE_ID)),
                row.value(EnterpriseWords.REGION_CODE),
                HazardSource.valueOf(row.value("source")),
                HazardLevel.valueOf(row.value("level")),
                Values.list(row.value(CITED)),
                row.value(RESIDUAL),
                row.value("description"),
                row.value("place"),
                LocalDate.parse(row.value("foundOn")),
                date(row, DEADLINE),
                row.value(OFFICER_ID) == null ? null : UUID.fromString(row.value(OFFICER_ID)),
                row.value("responsiblePerson"),
                date(row, RECTIFIED),
                date(row, CLOSED),
                written(row));
    }

    /** Fields of the life cycle that the table calls otherwise. */
    static String fieldOf(String lifeCycleField) {
        if (lifeCycleField == null) {
            return null;
        }
        return switch (lifeCycleField) {
            case "trackingOfficerId" -> OFFICER;
            case "completedOn" -> COMPLETION;
            case CITED -> "description";
            default -> lifeCycleField;
        };
    }

    private static Map<String, String> written(CheckedRow row) {
        Map<String, String> written = new LinkedHashMap<>();
        row.row().values().forEach((field, value) -> {
            if (!NOT_WRITTEN.contains(field)) {
                written.put(row.at().headings().getOrDefault(field, field), value);
            }
        });
        return written;
    }

    private static LocalDate date(CheckedRow row, String field) {
        String value = row.value(field);
        return value == null ? null : LocalDate.parse(value);
    }
}
