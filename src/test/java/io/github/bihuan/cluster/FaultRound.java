package io.github.bihuan.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.bihuan.cluster.MessageSinks.Message;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One due set, one fault in the middle of it, and what there must be in the end. */
final class FaultRound {

    /** What the fault interrupts. */
    enum Moment {
        SWEEP,
        DELIVERY
    }

    /** What happens to the program while it works. */
    interface Fault {

        /** @return what was hit, for the report */
        String strike();

        /** Called when everything has been done without the one that was hit. */
        default void mend() {}
    }

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Nothing more arrives after so many looks without news. */
    private static final int QUIET = 40;

    private final Cluster cluster;
    private final DueRows rows;
    private final MessageSinks sinks;
    private final DueSet due;
    private final int messages;

    FaultRound(Cluster cluster, DueRows rows, MessageSinks sinks, int number, int size) {
        this.cluster = cluster;
        this.rows = rows;
        this.sinks = sinks;
        this.due = new DueSet(number, size, today());
        this.messages = due.mails().size() + due.calls().size();
    }

    /**
     * Runs and asserts.
     *
     * @param at the part of the work after which the fault strikes, between 0 and 1
     * @return what happened; nothing when the moment was missed or the day changed, so that the round does not count
     */
    Optional<String> run(Moment moment, double at, Fault fault) {
        rows.clear();
        sinks.clear();
        rows.add(due);
        long start = System.nanoTime();
        int whole = moment == Moment.SWEEP ? due.notices().size() : messages;
        int wanted = Math.max(1, (int) (whole * at));
        Cluster.await(() -> done(moment) >= wanted);
        int before = done(moment);
        String hit = fault.strike();
        Cluster.await(this::isWritten);
        Cluster.await(this::isSent);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        fault.mend();
        awaitQuiet();
        if (before >= whole || !today().equals(due.today())) {
            return Optional.empty();
        }
        int repeats = verify();
        return Optional.of("after %d of %d: %s; %d notices, %d messages and %d repeats, done after %d ms"
                .formatted(before, whole, hit, due.notices().size(), messages, repeats, took.toMillis()));
    }

    private int done(Moment moment) {
        return moment == Moment.SWEEP ? rows.notices() : sinks.count();
    }

    private boolean isWritten() {
        return rows.notices() >= due.notices().size();
    }

    private boolean isSent() {
        return rows.underWay() == 0 && sinks.count() >= messages;
    }

    private void awaitQuiet() {
        int[] seen = {-1, 0};
        Cluster.await(() -> {
            int now = sinks.count();
            seen[1] = now == seen[0] ? seen[1] + 1 : 0;
            seen[0] = now;
            return seen[1] >= QUIET;
        });
    }

    private int verify() {
        assertSame("notices", due.notices(), rows.written());
        assertSame("recipients", due.recipients(), rows.recipients());
        assertThat(rows.numbersAstray()).as("numbers used twice or left out").isZero();
        assertNothingMissing();
        List<Message> mails = sinks.mails();
        List<Message> calls = sinks.calls();
        return assertOnce("mails", due.mails(), mails) + assertOnce("calls", due.calls(), calls);
    }

    private void assertNothingMissing() {
        String path =
                "/api/v1/notice-coverage?from=" + due.today().minusDays(DueSet.SET_DAYS_AGO) + "&to=" + due.today();
        var answer = cluster.replicas().get(0).get(path, cluster.townOffice());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode coverage = json(answer.body());
        assertThat(coverage.path("expected").asInt()).isEqualTo(due.notices().size());
        assertThat(coverage.path("missing")).as("missing").isEmpty();
        assertThat(coverage.path("unexpected")).as("unexpected").isEmpty();
    }

    /** Everything arrived; what arrived again did so under the same id, with the same text. */
    private static int assertOnce(String what, Set<String> expected, List<Message> arrived) {
        Map<String, List<Message>> byId = arrived.stream().collect(Collectors.groupingBy(Message::id));
        byId.forEach((id, copies) ->
                assertThat(Set.copyOf(copies)).as("%s of id %s", what, id).hasSize(1));
        List<String> once = byId.values().stream()
                .map(copies -> copies.get(0).matter())
                .sorted()
                .toList();
        assertSame(what, expected, new TreeSet<>(once));
        assertThat(once).as("%s under one id each", what).hasSameSizeAs(expected);
        return arrived.size() - once.size();
    }

    private static <T> void assertSame(String what, Set<T> expected, Collection<T> actual) {
        Set<T> lost = new TreeSet<>(expected);
        lost.removeAll(actual);
        assertThat(lost).as("lost " + what).isEmpty();
        Set<T> surplus = new TreeSet<>(actual);
        surplus.removeAll(expected);
        assertThat(surplus).as("surplus " + what).isEmpty();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(text, e);
        }
    }

    private static LocalDate today() {
        return LocalDate.now(BEIJING);
    }
}
