package io.github.bihuan.escalation;

import static io.github.bihuan.fixtures.HazardRows.at;

import io.github.bihuan.escalation.domain.EscalationSubject;
import io.github.bihuan.escalation.domain.Pause;
import io.github.bihuan.escalation.domain.Track;
import io.github.bihuan.escalation.domain.TrackSince;
import io.github.bihuan.fixtures.HazardRows;
import io.github.bihuan.fixtures.OwnerSql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * One hazard's invented life: what happens to it on which day. It is played into the database day by day, and told
 * independently as the subjects of the pure function.
 */
final class History {

    enum Happening {
        LISTED,
        RECTIFIED,
        FAILED,
        ACCEPTED,
        EXTENSION_APPLIED,
        EXTENSION_REFUSED,
        EXTENSION_GRANTED
    }

    record Event(LocalDate on, Happening what) {}

    private static final int EXTENSION_DAYS = 12;

    final UUID hazard;
    private final String level;
    private final LocalDate found;
    private final LocalDate deadline;
    private final List<Event> events;
    private int documents;

    private History(UUID hazard, String level, LocalDate found, LocalDate deadline, List<Event> events) {
        this.hazard = hazard;
        this.level = level;
        this.found = found;
        this.deadline = deadline;
        this.events = events;
    }

    static History of(
            UUID enterprise, String region, String level, LocalDate found, LocalDate deadline, Event... events) {
        UUID hazard = HazardRows.aHazard(enterprise, region, level, found, deadline);
        return new History(hazard, level, found, deadline, List.of(events));
    }

    /** @param grants whether extensions may be granted: then a new version of the deadline begins */
    static History random(Random random, UUID enterprise, String region, LocalDate first, boolean grants) {
        LocalDate found = first.plusDays(random.nextInt(10));
        LocalDate deadline = found.plusDays(random.nextInt(20));
        List<Event> events = new ArrayList<>();
        LocalDate day = found;
        boolean listed = false;
        boolean rectified = false;
        boolean applied = false;
        boolean extended = false;
        for (int i = 0; i < 6; i++) {
            day = day.plusDays(1 + random.nextInt(9));
            int dice = random.nextInt(6);
            if (rectified) {
                boolean failed = random.nextBoolean();
                events.add(new Event(day, failed ? Happening.FAILED : Happening.ACCEPTED));
                rectified = false;
                if (!failed) {
                    break;
                }
            } else if (applied) {
                boolean granted = grants && !extended && random.nextBoolean();
                events.add(new Event(day, granted ? Happening.EXTENSION_GRANTED : Happening.EXTENSION_REFUSED));
                extended |= granted;
                applied = false;
            } else if (dice == 0 && !listed) {
                events.add(new Event(day, Happening.LISTED));
                listed = true;
            } else if (dice <= 2) {
                events.add(new Event(day, Happening.RECTIFIED));
                rectified = true;
            } else if (dice == 3) {
                events.add(new Event(day, Happening.EXTENSION_APPLIED));
                applied = true;
            }
        }
        UUID hazard =
                HazardRows.aHazard(enterprise, region, random.nextBoolean() ? "MAJOR" : "GENERAL", found, deadline);
        String level = (String) OwnerSql.rows("select level from hazard where id = ?", hazard)
                .get(0)
                .get(0);
        return new History(hazard, level, found, deadline, events);
    }

    /** What happens on the day happens to the row, as the hazard feature would write it. */
    void play(LocalDate day) {
        events.stream().filter(event -> event.on().equals(day)).forEach(this::play);
    }

    private void play(Event event) {
        LocalDate on = event.on();
        switch (event.what()) {
            case LISTED -> change("listed = true, listing_organisation_id = id, listed_on = ?", on);
            case RECTIFIED -> {
                change("status = 'RECTIFIED', rectified_on = ?, status_since = ?", on, on);
                document("RECTIFICATION_REPORT", "RECTIFIED", on);
            }
            case FAILED -> {
                change("status = 'RECTIFYING', rectified_on = null, status_since = ?", on);
                document("ACCEPTANCE", "RECTIFYING", on);
            }
            case ACCEPTED -> {
                change("status = 'ACCEPTED', accepted_on = ?, status_since = ?", on, on);
                document("ACCEPTANCE", "ACCEPTED", on);
            }
            case EXTENSION_APPLIED -> {
                change("extension_id = id, extension_applied_on = ?, extension_requested = ?", on, on.plusDays(30));
                document("EXTENSION_APPLICATION", "RECTIFYING", on);
            }
            case EXTENSION_REFUSED -> {
                change("extension_id = null, extension_applied_on = null, extension_requested = null");
                document("EXTENSION_DECISION", "RECTIFYING", on);
            }
            case EXTENSION_GRANTED -> {
                change(
                        "extension_id = null, extension_applied_on = null, extension_requested = null, deadline = ?,"
                                + " deadline_version = 2, deadline_set_at = ?",
                        extended(),
                        at(on));
                document("EXTENSION_DECISION", "RECTIFYING", on);
            }
        }
    }

    private LocalDate extended() {
        return deadline.plusDays(EXTENSION_DAYS);
    }

    private void change(String assignments, Object... values) {
        List<Object> all = new ArrayList<>(List.of(values));
        all.add(hazard);
        OwnerSql.change("update hazard set " + assignments + " where id = ?", all.toArray());
    }

    private void document(String kind, String statusAfter, LocalDate on) {
        OwnerSql.change(
                """
                insert into hazard_document (id, hazard_id, seq, kind, outcome, status_after, payload, occurred_on,
                  recorded_at, actor, roles)
                values (?, ?, ?, ?, 'FILED', ?, '{}', ?, ?, 'test', '')""",
                UUID.randomUUID(),
                hazard,
                ++documents,
                kind,
                statusAfter,
                on,
                at(on));
    }

    /** The same life as the pure function knows it. */
    List<EscalationSubject> subjects() {
        LocalDate granted = on(Happening.EXTENSION_GRANTED);
        LocalDate accepted = on(Happening.ACCEPTED);
        List<EscalationSubject> subjects = new ArrayList<>();
        subjects.add(subject(1, deadline, found, granted == null ? accepted : granted));
        if (granted != null) {
            subjects.add(subject(2, extended(), granted, accepted));
        }
        return subjects;
    }

    private EscalationSubject subject(int version, LocalDate limit, LocalDate setOn, LocalDate stop) {
        List<TrackSince> tracks = new ArrayList<>();
        tracks.add(new TrackSince(Track.valueOf(level), found));
        if (on(Happening.LISTED) != null) {
            tracks.add(new TrackSince(Track.LISTED, on(Happening.LISTED)));
        }
        return new EscalationSubject(hazard.toString(), limit, version, setOn, tracks, pauses(), stop);
    }

    private List<Pause> pauses() {
        List<Pause> pauses = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            LocalDate end = i + 1 < events.size() ? events.get(i + 1).on() : null;
            if (event.what() == Happening.RECTIFIED) {
                pauses.add(Pause.rest(event.on(), end));
            } else if (event.what() == Happening.EXTENSION_APPLIED) {
                pauses.add(new Pause(event.on(), end));
            }
        }
        return pauses;
    }

    private LocalDate on(Happening what) {
        return events.stream()
                .filter(event -> event.what() == what)
                .map(Event::on)
                .findFirst()
                .orElse(null);
    }

    @Override
    public String toString() {
        return level + " found " + found + " deadline " + deadline + " " + events;
    }
}
