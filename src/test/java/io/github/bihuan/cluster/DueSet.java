package io.github.bihuan.cluster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Hazards of which every one owes a step today, and what the default ladder owes for them: the table of specification §3.5 written
 * down once more, so that nothing of the program's is asked what the program should have done.
 */
record DueSet(int number, int size, LocalDate today) {

    static final String TOWN = "141128101";
    /** Before the first reminder of any of them. */
    static final int SET_DAYS_AGO = 20;

    /** One notice that must exist: {@code RECORDED} is one that was missed before and is only written down. */
    record Owed(String code, String point, String state) implements Comparable<Owed> {

        @Override
        public int compareTo(Owed other) {
            return toString().compareTo(other.toString());
        }
    }

    /** So many days after the deadline a hazard of this level owes something. */
    private record Kind(String level, int daysAfter) {}

    private record Step(int daysAfter, String point) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("GENERAL", -3),
            new Kind("GENERAL", 0),
            new Kind("GENERAL", 1),
            new Kind("GENERAL", 7),
            new Kind("MAJOR", -7),
            new Kind("MAJOR", -1),
            new Kind("MAJOR", 1),
            new Kind("MAJOR", 3));

    private static final Map<String, List<Step>> LADDER = Map.of(
            "GENERAL",
            List.of(
                    new Step(-3, "L0D-3"),
                    new Step(-1, "L0D-1"),
                    new Step(0, "L0D"),
                    new Step(1, "L1"),
                    new Step(7, "L2")),
            "MAJOR",
            List.of(
                    new Step(-7, "L0D-7"),
                    new Step(-3, "L0D-3"),
                    new Step(-1, "L0D-1"),
                    new Step(0, "L0D"),
                    new Step(1, "L1"),
                    new Step(3, "L2")));

    private static final List<String> ENTERPRISE = List.of("PRINCIPAL", "SAFETY_MANAGER", "RECTIFICATION_OWNER");
    private static final Map<String, List<String>> RECIPIENTS = Map.of(
            "L0",
            ENTERPRISE,
            "L1",
            and(ENTERPRISE, "RESPONSIBLE_OFFICIAL", "SUPERVISING_OFFICER"),
            "L2",
            and(
                    ENTERPRISE,
                    "RESPONSIBLE_OFFICIAL",
                    "SUPERVISING_OFFICER",
                    "SUPERVISING_HEAD",
                    "TOWNSHIP_DEPUTY_LEADER",
                    "ACTUAL_CONTROLLER"));
    /** Rectification owners have no address of their own; the letter of L2 is a draft until somebody signs. */
    private static final Map<String, List<String>> MAILED = Map.of(
            "L0",
            List.of("PRINCIPAL", "SAFETY_MANAGER"),
            "L1",
            List.of("PRINCIPAL", "SAFETY_MANAGER", "RESPONSIBLE_OFFICIAL", "SUPERVISING_OFFICER"),
            "L2",
            List.of());

    /** Roles that an official of the town holds for the whole town. */
    static List<String> officialRoles() {
        return List.of("RESPONSIBLE_OFFICIAL", "SUPERVISING_OFFICER", "SUPERVISING_HEAD", "TOWNSHIP_DEPUTY_LEADER");
    }

    /** An official's address. */
    static String address(String role) {
        return role.toLowerCase(Locale.ROOT).replace('_', '-') + "@example.cn";
    }

    /** The address of whoever holds the role for the hazard; the enterprises' people come again in the next set. */
    static String address(String role, int index) {
        return officialRoles().contains(role) ? address(role) : index + "-" + address(role);
    }

    String code(int index) {
        return "YH-%s-%d-%d%06d".formatted(TOWN, today.getYear(), number, index);
    }

    LocalDate deadline(int index) {
        return today.minusDays(kind(index).daysAfter());
    }

    String level(int index) {
        return kind(index).level();
    }

    /** Every notice, sent or not. */
    Set<Owed> notices() {
        Set<Owed> all = new TreeSet<>();
        for (int i = 0; i < size; i++) {
            List<Step> due = due(i);
            for (int j = 0; j < due.size(); j++) {
                String point = due.get(j).point();
                all.add(new Owed(code(i), point, j + 1 < due.size() ? "RECORDED" : state(point)));
            }
        }
        return all;
    }

    /** {@code code point role} of everybody to whom the highest step of each hazard goes. */
    Set<String> recipients() {
        Set<String> all = new TreeSet<>();
        for (int i = 0; i < size; i++) {
            String point = highest(i);
            for (String role : RECIPIENTS.get(point.substring(0, 2))) {
                all.add(code(i) + " " + point + " " + role);
            }
        }
        return all;
    }

    /** {@code code address} of every mail. */
    Set<String> mails() {
        Set<String> all = new TreeSet<>();
        for (int i = 0; i < size; i++) {
            for (String role : MAILED.get(highest(i).substring(0, 2))) {
                all.add(code(i) + " " + address(role, i));
            }
        }
        return all;
    }

    /** {@code code step} of every call of another system. */
    Set<String> calls() {
        Set<String> all = new TreeSet<>();
        for (int i = 0; i < size; i++) {
            String step = highest(i).substring(0, 2);
            if (!step.equals("L2")) {
                all.add(code(i) + " " + step);
            }
        }
        return all;
    }

    private static String state(String point) {
        return point.equals("L2") ? "DRAFTED" : "SENT";
    }

    private String highest(int index) {
        List<Step> due = due(index);
        return due.get(due.size() - 1).point();
    }

    private List<Step> due(int index) {
        Kind kind = kind(index);
        return LADDER.get(kind.level()).stream()
                .filter(step -> step.daysAfter() <= kind.daysAfter())
                .toList();
    }

    private Kind kind(int index) {
        return KINDS.get(index % KINDS.size());
    }

    private static List<String> and(List<String> some, String... more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
