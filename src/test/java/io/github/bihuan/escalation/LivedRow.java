package io.github.bihuan.escalation;

import io.github.bihuan.escalation.Life.Happening;
import io.github.bihuan.escalation.WatchedHazard.Document;
import io.github.bihuan.escalation.domain.DecisionClock;
import io.github.bihuan.escalation.domain.Fixtures;
import io.github.bihuan.escalation.domain.LadderKey;
import io.github.bihuan.fixtures.HazardRows;
import io.github.bihuan.fixtures.OwnerSql;
import io.github.bihuan.hazard.domain.HazardLevel;
import io.github.bihuan.hazard.domain.HazardStatus;
import io.github.bihuan.shared.time.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A life that is written into the database as it is lived, as the hazard feature would write it. */
final class LivedRow {

    private static final int WORKDAYS_FOR_EXTENSION = 10;
    private static final int WORKDAYS_FOR_GENERAL = 5;
    private static final int DAYS_FOR_MAJOR = 10;
    private static final int DAYS_FOR_RESUMPTION = 10;

    private final Life life;
    private final HazardLevel level;
    private final List<UUID> papers = new ArrayList<>();

    private LivedRow(Life life, HazardLevel level) {
        this.life = life;
        this.level = level;
    }

    static LivedRow of(
            UUID campaign, UUID enterprise, String region, String level, LocalDate found, LocalDate deadline) {
        UUID id = HazardRows.aHazardOf(campaign, enterprise, region, level, found, deadline);
        HazardLevel of = HazardLevel.valueOf(level);
        return new LivedRow(new Life(id, of, found, deadline, Fixtures.DEFAULT.key()), of);
    }

    Life life() {
        return life;
    }

    void happen(Happening what, Instant at, LadderKey inForce) {
        life.happen(what, BusinessTime.dateOf(at), inForce);
        List<Document> documents = life.documents();
        if (documents.size() > papers.size()) {
            write(life.row());
            for (int i = papers.size(); i < documents.size(); i++) {
                write(documents.get(i), outcome(documents, i), i + 1, at);
            }
        }
    }

    /** What the authority has to decide, by the id of the paper that asks for it. */
    Map<UUID, DecisionClock> decisions() {
        Map<UUID, DecisionClock> clocks = new LinkedHashMap<>();
        List<Document> documents = life.documents();
        for (int i = 0; i < documents.size(); i++) {
            Document paper = documents.get(i);
            List<Document> later = documents.subList(i + 1, documents.size());
            if (paper.kind().equals("EXTENSION_APPLICATION")) {
                clocks.put(papers.get(i), clock(i, paper, WORKDAYS_FOR_EXTENSION, true, decided(later)));
            } else if (paper.kind().equals("RECTIFICATION_REPORT")) {
                boolean major = level == HazardLevel.MAJOR;
                int days = major ? DAYS_FOR_MAJOR : WORKDAYS_FOR_GENERAL;
                clocks.put(papers.get(i), clock(i, paper, days, !major, examined(later)));
            } else if (outcome(documents, i).equals("PROPOSED")) {
                clocks.put(papers.get(i), clock(i, paper, DAYS_FOR_RESUMPTION, false, reviewed(later)));
            }
        }
        return clocks;
    }

    private DecisionClock clock(int paper, Document filed, int days, boolean workdays, LocalDate ended) {
        return new DecisionClock(
                papers.get(paper).toString(), filed.recordedOn(), days, workdays, ended, Fixtures.STANDING.key());
    }

    private static LocalDate decided(List<Document> later) {
        return later.stream()
                .filter(next -> next.kind().equals("EXTENSION_DECISION") || WatchedHazard.settled(next.statusAfter()))
                .map(Document::recordedOn)
                .findFirst()
                .orElse(null);
    }

    private static LocalDate examined(List<Document> later) {
        return later.stream()
                .filter(next -> next.statusAfter() != HazardStatus.RECTIFIED)
                .map(Document::recordedOn)
                .findFirst()
                .orElse(null);
    }

    private static LocalDate reviewed(List<Document> later) {
        return later.stream()
                .filter(next -> next.kind().equals("RESUMPTION") || !awaitsReview(next))
                .map(Document::recordedOn)
                .findFirst()
                .orElse(null);
    }

    private static boolean awaitsReview(Document document) {
        return document.statusAfter() == HazardStatus.RECTIFIED || document.statusAfter() == HazardStatus.ACCEPTED;
    }

    /** Of the papers about one resumption the first applies and the second refuses, so that there may be a third. */
    private static String outcome(List<Document> documents, int paper) {
        if (!documents.get(paper).kind().equals("RESUMPTION")) {
            return "FILED";
        }
        int open = 0;
        for (Document earlier : documents.subList(0, paper)) {
            open = !awaitsReview(earlier) ? 0 : earlier.kind().equals("RESUMPTION") ? open + 1 : open;
        }
        return open % 2 == 0 ? "PROPOSED" : "REJECTED";
    }

    private static void write(WatchedHazard now) {
        boolean applied = now.extensionPendingSince() != null;
        boolean done = now.status() == HazardStatus.RECTIFIED || now.status() == HazardStatus.ACCEPTED;
        OwnerSql.change(
                """
                update hazard set version = version + 1, status = ?, status_since = ?, rectified_on = ?, accepted_on = ?,
                  withdrawn_on = ?, deadline = ?, deadline_version = ?, deadline_set_at = ?,
                  extension_id = case when ? then id end, extension_applied_on = ?, extension_requested = ?, reopen_count = ?
                where id = ?""",
                now.status().name(),
                now.statusSince(),
                done ? now.statusSince() : null,
                now.status() == HazardStatus.ACCEPTED ? now.stoppedOn() : null,
                now.status() == HazardStatus.WITHDRAWN ? now.stoppedOn() : null,
                now.deadline(),
                now.deadlineVersion(),
                HazardRows.at(now.deadlineSetOn()),
                applied,
                now.extensionPendingSince(),
                applied ? now.deadline().plusDays(14) : null,
                now.reopenCount(),
                now.id());
    }

    private void write(Document document, String outcome, int seq, Instant at) {
        UUID id = UUID.randomUUID();
        papers.add(id);
        OwnerSql.change(
                """
                insert into hazard_document (id, hazard_id, seq, kind, outcome, status_after, payload, occurred_on,
                  recorded_at, actor, roles)
                values (?, ?, ?, ?, ?, ?, '{}', ?, ?, 'test', '')""",
                id,
                document.hazardId(),
                seq,
                document.kind(),
                outcome,
                document.statusAfter().name(),
                document.recordedOn(),
                at.atOffset(ZoneOffset.UTC));
    }
}
