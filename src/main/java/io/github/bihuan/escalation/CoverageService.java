package io.github.bihuan.escalation;

import io.github.bihuan.escalation.CoverageApi.Coverage;
import io.github.bihuan.escalation.CoverageApi.Gap;
import io.github.bihuan.escalation.CoverageCheck.Found;
import io.github.bihuan.escalation.CoverageScan.Window;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Computes what was owed anew, from documents and facts alone, and compares it with the notices. */
@Singleton
final class CoverageService {

    private static final int LONGEST = 1000;
    private static final int LONGEST_WINDOW = 366;

    private final Database database;
    private final CoverageScan scan;
    private final Clock clock;

    CoverageService(Database database, CoverageScan scan, Clock clock) {
        this.database = database;
        this.scan = scan;
        this.clock = clock;
    }

    Uni<Coverage> of(Caller caller, String fromText, String toText) {
        LocalDate today = BusinessTime.today(clock);
        LocalDate from = date("from", fromText);
        LocalDate asked = date("to", toText);
        if (asked.isBefore(from) || from.plusDays(LONGEST_WINDOW).isBefore(asked)) {
            throw new BusinessRuleViolation(CommonProblem.INVALID_PARAMETER, "to", "截止日期应在起始日期之后一年以内");
        }
        return between(caller.scope(), from, asked.isAfter(today) ? today : asked, today);
    }

    Uni<Coverage> between(Scope scope, LocalDate from, LocalDate to, LocalDate today) {
        return database.snapshot(scope, tx -> scan.all(tx, scope, new Window(from, to, today)))
                .map(found -> answer(from, to, found));
    }

    private static Coverage answer(LocalDate from, LocalDate to, List<Found> found) {
        List<Gap> missing = new ArrayList<>();
        List<Gap> unexpected = new ArrayList<>();
        found.forEach(one -> {
            missing.addAll(one.missing());
            unexpected.addAll(one.unexpected());
        });
        return new Coverage(
                from,
                to,
                found.stream().mapToInt(Found::expected).sum(),
                found.stream().mapToInt(Found::actual).sum(),
                missing.size(),
                unexpected.size(),
                first(missing),
                first(unexpected),
                missing.size() > LONGEST || unexpected.size() > LONGEST);
    }

    private static List<Gap> first(List<Gap> gaps) {
        return List.copyOf(gaps.subList(0, Math.min(gaps.size(), LONGEST)));
    }

    private static LocalDate date(String field, String text) {
        try {
            if (text != null) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            throw notADate(field);
        }
        throw notADate(field);
    }

    private static BusinessRuleViolation notADate(String field) {
        return new BusinessRuleViolation(CommonProblem.INVALID_PARAMETER, field, "请填写日期，形式为 2024-12-20");
    }
}
