package io.github.bihuan.escalation;

import io.github.bihuan.escalation.SimulationApi.Line;
import io.github.bihuan.escalation.SimulationApi.Load;
import io.github.bihuan.escalation.SimulationApi.Peak;
import io.github.bihuan.escalation.SimulationRepository.Deputy;
import io.github.bihuan.escalation.SimulationRepository.Holder;
import io.github.bihuan.escalation.domain.Obligation;
import io.github.bihuan.notice.domain.IssueMode;
import io.github.bihuan.notice.domain.RecipientRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds up what would be sent: who gets what when, totals, the peak of a person and day. Not thread safe. */
final class SimulatedLoad {

    private record PersonDay(String key, LocalDate day) {}

    private final Map<RecipientRole, List<RecipientRole>> deputies;
    private final List<Line> lines = new ArrayList<>();
    private final Map<PersonDay, Integer> received = new HashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Integer> bySteps = new TreeMap<>();
    private int automatic;
    private int deliveries;

    SimulatedLoad(List<Deputy> all) {
        deputies = all.stream()
                .collect(Collectors.groupingBy(Deputy::role, Collectors.mapping(Deputy::deputy, Collectors.toList())));
    }

    void add(PlayedSubject subject, List<Obligation> owed, List<Holder> holders) {
        Map<RecipientRole, List<Holder>> byRole = holders.stream().collect(Collectors.groupingBy(Holder::role));
        owed.forEach(one -> add(subject, one, byRole));
    }

    private void add(PlayedSubject subject, Obligation owed, Map<RecipientRole, List<Holder>> byRole) {
        Map<String, String> people = new LinkedHashMap<>();
        owed.recipients().forEach(role -> receiving(role, byRole).forEach(who -> people.put(who.key(), who.name())));
        owed.copies().forEach(role -> byRole.getOrDefault(role, List.of())
                .forEach(who -> people.putIfAbsent(who.key(), who.name())));
        people.keySet().forEach(key -> received.merge(new PersonDay(key, owed.dueOn()), 1, Integer::sum));
        names.putAll(people);
        bySteps.merge(owed.step(), 1, Integer::sum);
        automatic += owed.mode() == IssueMode.AUTOMATIC ? 1 : 0;
        deliveries += people.size();
        lines.add(new Line(
                owed.dueOn(),
                owed.step(),
                owed.kind(),
                owed.mode(),
                subject.type(),
                subject.id(),
                subject.code(),
                List.copyOf(people.values())));
    }

    /** Whoever holds the role; when nobody does, the first deputy whom somebody holds. */
    private Stream<Holder> receiving(RecipientRole role, Map<RecipientRole, List<Holder>> byRole) {
        return Stream.concat(Stream.of(role), deputies.getOrDefault(role, List.of()).stream())
                .filter(byRole::containsKey)
                .findFirst()
                .map(byRole::get)
                .orElse(List.of())
                .stream();
    }

    Load load() {
        return new Load(
                lines.size(),
                automatic,
                lines.size() - automatic,
                deliveries,
                names.size(),
                Map.copyOf(bySteps),
                peak());
    }

    List<Line> lines() {
        return lines.stream()
                .sorted(Comparator.comparing(Line::day)
                        .thenComparing(Line::subjectCode, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Line::subjectId)
                        .thenComparing(Line::step))
                .toList();
    }

    private Peak peak() {
        return received.entrySet().stream()
                .max(Map.Entry.<PersonDay, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().day(), Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().key()))
                .map(most ->
                        new Peak(names.get(most.getKey().key()), most.getKey().day(), most.getValue()))
                .orElse(null);
    }
}
