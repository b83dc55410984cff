package io.github.bihuan.hazard;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.bihuan.hazard.domain.Hazard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life of a hazard in order: its documents and the days that matter. */
@Schema(name = "HazardTimeline", description = "隐患办理过程")
record HazardTimeline(
        @Schema(description = "隐患") UUID hazardId,
        @Schema(description = "隐患编号") String code,
        @Schema(description = "按日期排列的文书和期限节点") List<Entry> items) {

    /** What an entry is. */
    enum EntryKind {
        DOCUMENT,
        PLAN_DUE,
        DEADLINE,
        OVERDUE
    }

    @Schema(name = "HazardTimelineEntry", description = "办理过程的一项")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            @Schema(description = "DOCUMENT 文书；PLAN_DUE、DEADLINE、OVERDUE 期限节点") EntryKind kind,
            @Schema(description = "日期") LocalDate on,
            @Schema(description = "标题", examples = "整改方案：提交") String title,
            @Schema(description = "记录时间（文书）", nullable = true) Instant recordedAt,
            @Schema(description = "文书", nullable = true) HazardDocumentView document) {

        static Entry of(HazardDocumentView document) {
            String title = document.kindLabel() + "：" + document.outcomeLabel();
            return new Entry(EntryKind.DOCUMENT, document.occurredOn(), title, document.recordedAt(), document);
        }

        static Entry milestone(EntryKind kind, LocalDate on, String title) {
            return new Entry(kind, on, title, null, null);
        }
    }

    /** By day; the documents of a day in the order of filing, its milestones after them. */
    static HazardTimeline of(Hazard hazard, List<HazardDocumentView> documents, LocalDate today) {
        List<Entry> entries = new ArrayList<>(documents.stream().map(Entry::of).toList());
        entries.addAll(milestones(hazard, today));
        entries.sort(Comparator.comparing(Entry::on));
        return new HazardTimeline(hazard.id(), hazard.code(), List.copyOf(entries));
    }

    private static List<Entry> milestones(Hazard hazard, LocalDate today) {
        List<Entry> days = new ArrayList<>();
        if (hazard.status().planOwed() && hazard.deadlines().planDueOn() != null) {
            days.add(Entry.milestone(EntryKind.PLAN_DUE, hazard.deadlines().planDueOn(), "整改方案应提交"));
        }
        LocalDate deadline = hazard.deadline();
        if (deadline != null) {
            boolean extended = hazard.deadlines().extensionCount() > 0;
            if (extended) {
                days.add(Entry.milestone(EntryKind.DEADLINE, hazard.originalDeadline(), "原定整改期限"));
            }
            days.add(Entry.milestone(EntryKind.DEADLINE, deadline, extended ? "延期后的整改期限" : "整改期限"));
            long late = hazard.overdueDays(today);
            if (late > 0) {
                days.add(Entry.milestone(EntryKind.OVERDUE, deadline.plusDays(1), "自当日零时起逾期，共" + late + "日"));
            }
        }
        return days;
    }
}
