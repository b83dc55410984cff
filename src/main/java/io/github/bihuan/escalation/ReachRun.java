package io.github.bihuan.escalation;

import io.github.bihuan.escalation.ReachApi.Unreached;
import io.github.bihuan.escalation.domain.LadderStep;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.notice.NoticeDraft;
import io.github.bihuan.notice.NoticeDraft.Content;
import io.github.bihuan.notice.NoticeDraft.Subject;
import io.github.bihuan.notice.Notices;
import io.github.bihuan.notice.domain.NoticeText;
import io.github.bihuan.notice.domain.RecipientRole;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.time.BusinessTime;
import io.github.bihuan.shared.time.DoubtfulClock;
import io.github.bihuan.shared.time.HourlyJob;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks every night whom notices would not reach – vacancies, and people whom no channel reaches – before anything is owed to them, and
 * tells the township's office when something has changed. One process does it.
 */
@Singleton
final class ReachRun implements HourlyJob {

    private static final Caller CALLER = Caller.system("reach-check");
    private static final int ORDER = 120;
    private static final int LONGEST = 50;
    private static final Set<RecipientRole> OF_ONE_ENTERPRISE = EnumSet.of(
            RecipientRole.PRINCIPAL,
            RecipientRole.SAFETY_MANAGER,
            RecipientRole.ACTUAL_CONTROLLER,
            RecipientRole.RESPONSIBLE_OFFICIAL,
            RecipientRole.SUPERVISING_OFFICER,
            RecipientRole.SUPERVISING_HEAD);

    private final Database database;
    private final ReachRunRepository repository;
    private final Ladders ladders;
    private final Notices notices;
    private final Clock clock;

    ReachRun(Database database, ReachRunRepository repository, Ladders ladders, Notices notices, Clock clock) {
        this.database = database;
        this.repository = repository;
        this.ladders = ladders;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Scheduled(
            identity = "reach-check",
            cron = "{bihuan.coverage.cron}",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = DoubtfulClock.class)
    @Override
    public Uni<Void> run() {
        LocalDate today = BusinessTime.today(clock);
        return database.write(Scope.nation(), tx -> repository.claimDay(tx, today, clock.instant()))
                .flatMap(mine -> mine
                        ? database.write(Scope.nation(), tx -> check(tx, today))
                        : Uni.createFrom().voidItem());
    }

    Uni<Page<Unreached>> list(Caller caller, String regionCode, PageRequest page) {
        return database.read(caller.scope(), tx -> repository.list(tx, caller.scope(), regionCode, page))
                .map(found -> Page.of(found, page, one -> List.of(one.id())));
    }

    private Uni<Void> check(Tx tx, LocalDate today) {
        return repository.all(tx).flatMap(before -> repository
                .find(tx, today, addressed(), OF_ONE_ENTERPRISE)
                .chain(() -> repository.all(tx))
                .flatMap(after -> notices.issueAll(tx, CALLER, warnings(byTown(before), byTown(after), today)))
                .chain(() -> repository.finish(tx, today, clock.instant()))
                .replaceWithVoid());
    }

    /** Roles that the default ladder addresses and that are found without a certain hazard. */
    private Set<RecipientRole> addressed() {
        return ladders.standard().steps().stream()
                .flatMap(ReachRun::whom)
                .filter(role -> role != RecipientRole.RECTIFICATION_OWNER
                        && role != RecipientRole.TRACKING_OFFICER
                        && role != RecipientRole.LISTING_UNIT)
                .collect(Collectors.toSet());
    }

    private static Stream<RecipientRole> whom(LadderStep step) {
        return Stream.concat(step.recipients().stream(), step.copies().stream());
    }

    private static Map<String, List<String>> byTown(List<Unreached> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(
                        Unreached::regionCode,
                        TreeMap::new,
                        Collectors.mapping(Unreached::sentence, Collectors.toList())));
    }

    /** To the offices of the townships where it is otherwise than yesterday. */
    private static List<NoticeDraft> warnings(
            Map<String, List<String>> before, Map<String, List<String>> after, LocalDate today) {
        return after.entrySet().stream()
                .filter(town ->
                        !Set.copyOf(town.getValue()).equals(Set.copyOf(before.getOrDefault(town.getKey(), List.of()))))
                .map(town -> warning(town.getKey(), town.getValue(), today))
                .toList();
    }

    private static NoticeDraft warning(String town, List<String> sentences, LocalDate today) {
        UUID region = UUID.nameUUIDFromBytes(("region " + town).getBytes(StandardCharsets.UTF_8));
        List<String> lines = sentences.stream().sorted().limit(LONGEST).toList();
        return NoticeDraft.event(
                NoticeText.REACH_WARNING,
                new Subject("REGION", region, null, town, null),
                List.of(RecipientRole.TOWNSHIP_OFFICE),
                List.of(RecipientRole.COUNTY_SAFETY_OFFICE),
                new Content(null, null, null, lines),
                today.toString());
    }
}
