package io.github.bihuan.escalation;

import io.github.bihuan.escalation.WatchedHazard.Document;
import io.github.bihuan.escalation.WatchedHazard.Run;
import io.github.bihuan.escalation.domain.EscalationSubject;
import io.github.bihuan.escalation.domain.HazardClock;
import io.github.bihuan.escalation.domain.LadderKey;
import io.github.bihuan.escalation.domain.Pause;
import io.github.bihuan.escalation.domain.Track;
import io.github.bihuan.escalation.domain.TrackSince;
import io.github.bihuan.hazard.domain.HazardLevel;
import io.github.bihuan.hazard.domain.HazardSource;
import io.github.bihuan.hazard.domain.HazardStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One hazard's invented life in memory: its happenings change what the sweep and the check of coverage read of it. */
final class Life {

    enum Happening {
        APPLY,
        REFUSE,
        GRANT,
        RECTIFY,
        FAIL,
        ACCEPT,
        WITHDRAW,
        REBOUND,
        RESUME
    }

    private final UUID id;
    private final HazardLevel level;
    private final LocalDate found;
    private final List<Document> documents = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private HazardStatus status = HazardStatus.RECTIFYING;
    private LocalDate statusSince;
    private LocalDate stopped;
    private LocalDate applied;
    private LocalDate rested;
    private int reopened;
    private boolean resuming;
    private final List<Told> told = new ArrayList<>();
    private final List<Pause> pauses = new ArrayList<>();

    /** One version of the deadline as it was lived, without a look at the documents. */
    private record Told(LocalDate deadline, int version, LocalDate setOn, LocalDate stoppedOn, LadderKey ladder) {

        Told stopping(LocalDate on) {
            return stoppedOn != null ? this : new Told(deadline, version, setOn, on, ladder);
        }
    }

    Life(HazardLevel level, LocalDate found, LocalDate deadline, LadderKey ladder) {
        this(UUID.randomUUID(), level, found, deadline, ladder);
    }

    Life(UUID id, HazardLevel level, LocalDate found, LocalDate deadline, LadderKey ladder) {
        this.id = id;
        this.level = level;
        this.found = found;
        this.statusSince = found;
        begin(deadline, found, ladder);
    }

    UUID id() {
        return id;
    }

    List<Document> documents() {
        return List.copyOf(documents);
    }

    List<Run> runs() {
        return List.copyOf(runs);
    }

    /** What it owes by itself, told while it was lived: an oracle that knows neither rows nor documents. */
    List<HazardClock> clocks() {
        List<Pause> all = new ArrayList<>(pauses);
        if (applied != null) {
            all.add(new Pause(applied, null));
        }
        if (rested != null) {
            all.add(Pause.rest(rested, null));
        }
        Track track = level == HazardLevel.MAJOR ? Track.MAJOR : Track.GENERAL;
        return told.stream()
                .map(one -> new HazardClock(
                        new EscalationSubject(
                                id.toString(),
                                one.deadline(),
                                one.version(),
                                one.setOn(),
                                List.of(new TrackSince(track, found)),
                                all,
                                one.stoppedOn()),
                        one.ladder()))
                .toList();
    }

    /** Does what is possible in its state; anything else leaves it alone. */
    void happen(Happening what, LocalDate on, LadderKey inForce) {
        switch (what) {
            case APPLY -> {
                if (status == HazardStatus.RECTIFYING && applied == null) {
                    applied = on;
                    document("EXTENSION_APPLICATION", status, on);
                }
            }
            case REFUSE, GRANT -> decide(what, on, inForce);
            case RECTIFY -> {
                if (status == HazardStatus.RECTIFYING && applied == null) {
                    move("RECTIFICATION_REPORT", HazardStatus.RECTIFIED, on);
                }
            }
            case FAIL -> {
                if (status == HazardStatus.RECTIFIED) {
                    move("ACCEPTANCE", HazardStatus.RECTIFYING, on);
                }
            }
            case ACCEPT, WITHDRAW -> end(what, on);
            case REBOUND -> {
                if (status == HazardStatus.ACCEPTED) {
                    stopped = null;
                    reopened++;
                    move("LOOK_BACK", HazardStatus.REOPENED, on);
                    begin(on.plusDays(10), on, inForce);
                    status = HazardStatus.RECTIFYING;
                }
            }
            case RESUME -> resume(on);
        }
    }

    /** An application for resumption, or when there is one and the hazard is accepted, the answer to it. */
    private void resume(LocalDate on) {
        if (status == HazardStatus.ACCEPTED || status == HazardStatus.RECTIFIED && !resuming) {
            resuming = !resuming;
            document("RESUMPTION", status, on);
        }
    }

    private void decide(Happening what, LocalDate on, LadderKey inForce) {
        if (applied != null) {
            pauses.add(new Pause(applied, on));
            applied = null;
            document("EXTENSION_DECISION", status, on);
            if (what == Happening.GRANT) {
                begin(last().deadline().plusDays(14), on, inForce);
            }
        }
    }

    private void end(Happening what, LocalDate on) {
        boolean accepted = what == Happening.ACCEPT && status == HazardStatus.RECTIFIED;
        boolean withdrawn = what == Happening.WITHDRAW && status == HazardStatus.RECTIFYING && applied == null;
        if (accepted || withdrawn) {
            stopped = on;
            told.replaceAll(one -> one.stopping(on));
            move(accepted ? "ACCEPTANCE" : "WITHDRAWAL", accepted ? HazardStatus.ACCEPTED : HazardStatus.WITHDRAWN, on);
        }
    }

    private void move(String kind, HazardStatus next, LocalDate on) {
        if (rested != null) {
            pauses.add(Pause.rest(rested, on));
        }
        rested = next == HazardStatus.RECTIFIED ? on : null;
        status = next;
        statusSince = on;
        resuming = resuming && next == HazardStatus.ACCEPTED;
        document(kind, next, on);
    }

    private void document(String kind, HazardStatus after, LocalDate on) {
        documents.add(new Document(id, kind, after, on));
    }

    private void begin(LocalDate deadline, LocalDate on, LadderKey ladder) {
        told.replaceAll(one -> one.stopping(on));
        told.add(new Told(deadline, runs.size() + 1, on, null, ladder));
        LocalDate major = level == HazardLevel.MAJOR ? found : null;
        runs.add(new Run(id, runs.size() + 1, deadline, on, major, null, ladder));
    }

    private Run last() {
        return runs.get(runs.size() - 1);
    }

    /** As its row stands now. */
    WatchedHazard row() {
        return new WatchedHazard(
                id,
                "YH-" + id,
                id,
                "样例企业",
                "141128103",
                level,
                status,
                statusSince,
                found,
                HazardSource.TOWNSHIP_INSPECTION,
                "样例部位",
                "样例隐患",
                List.of(),
                last().deadline(),
                runs.get(0).deadline(),
                last().version(),
                last().setOn(),
                stopped,
                level == HazardLevel.MAJOR ? found : null,
                null,
                applied,
                null,
                reopened);
    }

    @Override
    public String toString() {
        return level + " found " + found + " " + runs + " " + documents;
    }
}
