package io.github.bihuan.escalation.domain;

import io.github.bihuan.notice.domain.IssueMode;
import io.github.bihuan.notice.domain.NoticeKind;
import io.github.bihuan.notice.domain.RecipientRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A ladder as its data file writes it: one entry per step with the days of each track, as in the table of specification
 * §3.5, and recipients that a track adds to every one of its steps.
 */
public record LadderDefinition(
        String code, int version, String name, Map<Track, List<RecipientRole>> alwaysTo, List<Entry> steps) {

    /**
     * One step for several tracks; {@code days} are days from the deadline. A track that is absent has no such step.
     */
    public record Entry(
            String step,
            String name,
            NoticeKind kind,
            IssueMode mode,
            Map<Track, List<Integer>> days,
            List<RecipientRole> recipients,
            List<RecipientRole> copies) {}

    public LadderKey key() {
        return new LadderKey(code, version);
    }

    public Ladder toLadder() {
        List<LadderStep> all = new ArrayList<>();
        for (Entry entry : steps) {
            for (Track track : Track.values()) {
                List<RecipientRole> recipients = recipients(entry, track);
                for (int day : entry.days().getOrDefault(track, List.of())) {
                    all.add(new LadderStep(
                            entry.step(), track, day, entry.kind(), entry.mode(), recipients, entry.copies()));
                }
            }
        }
        return new Ladder(code, version, all);
    }

    private List<RecipientRole> recipients(Entry entry, Track track) {
        List<RecipientRole> all = new ArrayList<>(entry.recipients() == null ? List.of() : entry.recipients());
        if (alwaysTo != null) {
            all.addAll(alwaysTo.getOrDefault(track, List.of()));
        }
        return all.stream().distinct().toList();
    }
}
