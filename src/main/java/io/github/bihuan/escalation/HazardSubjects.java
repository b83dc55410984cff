package io.github.bihuan.escalation;

import io.github.bihuan.escalation.WatchedHazard.Document;
import io.github.bihuan.escalation.WatchedHazard.Run;
import io.github.bihuan.escalation.domain.EscalationSubject;
import io.github.bihuan.escalation.domain.HazardClock;
import io.github.bihuan.escalation.domain.Pause;
import io.github.bihuan.escalation.domain.Track;
import io.github.bihuan.escalation.domain.TrackSince;
import io.github.bihuan.hazard.domain.HazardLevel;
import io.github.bihuan.hazard.domain.HazardStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Turns what was recorded about a hazard into the subjects that {@link io.github.bihuan.escalation.domain.Obligations} asks
 * for: one per version of its deadline. Pure. Days are those of recording, because a sweep knows nothing earlier.
 */
final class HazardSubjects {

    private HazardSubjects() {}

    /**
     * @param documents of this hazard, in order
     * @param runs all versions of its deadline
     */
    static List<HazardClock> of(WatchedHazard hazard, List<Document> documents, List<Run> runs) {
        List<Run> versions =
                runs.stream().sorted(Comparator.comparingInt(Run::version)).toList();
        List<HazardClock> clocks = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            Run run = versions.get(i);
            LocalDate replaced = i + 1 < versions.size() ? versions.get(i + 1).setOn() : null;
            EscalationSubject subject = new EscalationSubject(
                    hazard.id().toString(),
                    run.deadline(),
                    run.version(),
                    run.setOn(),
                    tracks(hazard, run),
                    pauses(hazard, documents),
                    earlier(replaced, stop(hazard, documents, run, replaced == null)));
            clocks.add(new HazardClock(subject, run.ladder()));
        }
        return clocks;
    }

    private static List<TrackSince> tracks(WatchedHazard hazard, Run run) {
        List<TrackSince> tracks = new ArrayList<>();
        boolean major = run.majorSince() != null || hazard.level() == HazardLevel.MAJOR;
        LocalDate first = hazard.foundOn();
        if (!major) {
            tracks.add(new TrackSince(Track.GENERAL, first));
        } else if (run.majorSince() == null || !run.majorSince().isAfter(first)) {
            tracks.add(new TrackSince(Track.MAJOR, first));
        } else {
            tracks.add(new TrackSince(Track.GENERAL, first));
            tracks.add(new TrackSince(Track.MAJOR, run.majorSince()));
        }
        if (run.listedSince() != null) {
            tracks.add(new TrackSince(Track.LISTED, run.listedSince()));
        }
        return tracks;
    }

    private static List<Pause> pauses(WatchedHazard hazard, List<Document> documents) {
        List<Pause> pauses = new ArrayList<>();
        LocalDate applied = null;
        LocalDate rectified = null;
        for (Document document : documents) {
            LocalDate day = document.recordedOn();
            if (applied != null && document.kind().equals("EXTENSION_DECISION")) {
                pauses.add(new Pause(applied, latest(applied, day)));
                applied = null;
            } else if (document.kind().equals("EXTENSION_APPLICATION")) {
                applied = day;
            }
            if (rectified != null && document.statusAfter() != HazardStatus.RECTIFIED) {
                pauses.add(Pause.rest(rectified, latest(rectified, day)));
                rectified = null;
            } else if (rectified == null && document.statusAfter() == HazardStatus.RECTIFIED) {
                rectified = day;
            }
        }
        addLasting(pauses, hazard, applied, rectified);
        return pauses;
    }

    /** What still lasts; the hazard itself says so, the documents since when. */
    private static void addLasting(List<Pause> pauses, WatchedHazard hazard, LocalDate applied, LocalDate rectified) {
        if (hazard.extensionPendingSince() != null) {
            pauses.add(new Pause(applied == null ? hazard.extensionPendingSince() : applied, null));
        }
        if (hazard.status() == HazardStatus.RECTIFIED) {
            pauses.add(Pause.rest(rectified == null ? hazard.statusSince() : rectified, null));
        }
    }

    /** The day on which it left the list after this version of the deadline had been set; null while it has not. */
    private static LocalDate stop(WatchedHazard hazard, List<Document> documents, Run run, boolean current) {
        return sinceReopened(documents, run).stream()
                .filter(document -> WatchedHazard.settled(document.statusAfter()))
                .map(Document::recordedOn)
                .filter(day -> !day.isBefore(run.setOn()))
                .findFirst()
                .orElse(current ? hazard.stoppedOn() : null);
    }

    /** What was accepted and reopened on the same day does not stop the deadline that this day began. */
    private static List<Document> sinceReopened(List<Document> documents, Run run) {
        int first = 0;
        for (int i = 0; i < documents.size(); i++) {
            Document document = documents.get(i);
            if (document.statusAfter() == HazardStatus.REOPENED
                    && !document.recordedOn().isAfter(run.setOn())) {
                first = i + 1;
            }
        }
        return documents.subList(first, documents.size());
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
