package io.github.bihuan.tipoff;

import io.github.bihuan.shared.db.Columns;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page.Counted;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.time.BusinessTime;
import io.github.bihuan.shared.time.WorkCalendar;
import io.github.bihuan.tipoff.TipOffAnswers.DueView;
import io.github.bihuan.tipoff.TipOffAnswers.Progress;
import io.github.bihuan.tipoff.TipOffAnswers.RewardView;
import io.github.bihuan.tipoff.TipOffAnswers.StatusCount;
import io.github.bihuan.tipoff.TipOffAnswers.TipOffView;
import io.github.bihuan.tipoff.domain.TipOffChannel;
import io.github.bihuan.tipoff.domain.TipOffDeadlines;
import io.github.bihuan.tipoff.domain.TipOffStatus;
import io.github.bihuan.tipoff.domain.VerificationOutcome;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads tip-offs, without who reported. */
@Singleton
final class TipOffReadRepository {

    private static final String SELECT = "select t.* from tip_off t where true";
    private static final String BY_QUERY_CODE = "select t.* from tip_off t where t.query_code_hash = $1";

    private final TipOffTexts texts;
    private final TipOffDeadlines deadlines;
    private final WorkCalendar calendar;
    private final Clock clock;

    TipOffReadRepository(TipOffTexts texts, TipOffSettings settings, WorkCalendar calendar, Clock clock) {
        this.texts = texts;
        this.deadlines = settings.deadlines();
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @param whole with the text as it was written; contact data in it masked otherwise */
    Uni<Optional<TipOffView>> find(Tx tx, Scope scope, UUID id, boolean whole) {
        return tx.find(
                row -> view(row, whole), Sql.of(SELECT).append("and t.id =", id).inRegions("t", scope));
    }

    Uni<Optional<TipOffView>> lock(Tx tx, Scope scope, UUID id) {
        return tx.find(
                row -> view(row, false),
                Sql.of(SELECT).append("and t.id =", id).inRegions("t", scope).append("for no key update of t"));
    }

    /** What the holder of the code may know. */
    Uni<Optional<Progress>> byQueryCode(Tx tx, String queryCode) {
        return tx.find(TipOffReadRepository::progress, BY_QUERY_CODE, QueryCodes.hash(queryCode));
    }

    /** Newest first. */
    Uni<List<TipOffView>> list(Tx tx, Scope scope, TipOffStatus status, PageRequest page) {
        Sql sql = filtered(SELECT, scope, status);
        page.cursor(1).ifPresent(cursor -> sql.append("and t.id <", cursor.uuid(0)));
        return tx.list(row -> view(row, false), sql.append("order by t.id desc").append("limit", page.fetch()));
    }

    Uni<Counted> count(Tx tx, Scope scope, TipOffStatus status) {
        return tx.count(filtered("select from tip_off t where true", scope, status), Counted.BOUND + 1)
                .map(Counted::of);
    }

    Uni<List<StatusCount>> counts(Tx tx, Scope scope) {
        return tx.list(
                row -> new StatusCount(TipOffStatus.valueOf(row.getString("status")), row.getLong("rows")),
                Sql.of("select t.status, count(*) as rows from tip_off t where true")
                        .inRegions("t", scope)
                        .append("group by t.status order by t.status"));
    }

    private static Sql filtered(String start, Scope scope, TipOffStatus status) {
        return Sql.of(start)
                .inRegions("t", scope)
                .appendIfPresent("and t.status =", status == null ? null : status.name());
    }

    private static Progress progress(Row row) {
        TipOffStatus status = TipOffStatus.valueOf(row.getString("status"));
        return new Progress(
                row.getString("code"),
                status,
                status.label(),
                row.getLocalDate("received_on"),
                row.getLocalDate("status_on"),
                row.getString("reason"),
                row.getString("transferred_to"),
                row.getString("feedback"),
                row.getBigDecimal("reward_yuan"));
    }

    private TipOffView view(Row row, boolean whole) {
        UUID id = row.getUUID("id");
        TipOffStatus status = TipOffStatus.valueOf(row.getString("status"));
        LocalDate statusOn = row.getLocalDate("status_on");
        return new TipOffView(
                id,
                row.getLong("version"),
                row.getString("code"),
                row.getString("region_code"),
                TipOffChannel.valueOf(row.getString("channel")),
                row.getBoolean("anonymous"),
                row.getBoolean("insider"),
                row.getBoolean("deaths"),
                row.getString("enterprise_name"),
                row.getString("place"),
                texts.shown(id, row.getString("description"), whole),
                row.getLocalDate("received_on"),
                status,
                statusOn,
                row.getString("reason"),
                row.getString("transferred_to"),
                row.getUUID("duplicate_of"),
                Columns.constant(row, "outcome", VerificationOutcome.class),
                row.getString("opinion"),
                row.getLocalDate("verified_on"),
                row.getUUID("hazard_id"),
                row.getString("feedback"),
                row.getLocalDate("fed_back_on"),
                reward(row),
                due(status, statusOn));
    }

    private static RewardView reward(Row row) {
        BigDecimal yuan = row.getBigDecimal("reward_yuan");
        return yuan == null
                ? null
                : new RewardView(
                        yuan,
                        List.of(row.getArrayOfStrings("reward_steps")),
                        row.getLocalDate("reward_decided_on"),
                        row.getLocalDate("reward_paid_on"));
    }

    private DueView due(TipOffStatus status, LocalDate since) {
        return deadlines
                .of(status, since, calendar)
                .map(due -> new DueView(
                        due.what(),
                        due.until().date(),
                        due.until().provisional(),
                        due.until().steps(),
                        BusinessTime.today(clock).isAfter(due.until().date())))
                .orElse(null);
    }
}
