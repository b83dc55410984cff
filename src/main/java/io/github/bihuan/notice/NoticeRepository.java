package io.github.bihuan.notice;

import io.github.bihuan.notice.NoticeApi.NoticeView;
import io.github.bihuan.notice.NoticeApi.RecipientView;
import io.github.bihuan.notice.domain.IssueMode;
import io.github.bihuan.notice.domain.NoticeKind;
import io.github.bihuan.notice.domain.NoticeStatus;
import io.github.bihuan.shared.db.Columns;
import io.github.bihuan.shared.db.JsonColumns;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads notices; every query knows who asks. */
@Singleton
final class NoticeRepository {

    private static final String SELECT =
            """
            select n.id, n.version, n.number, n.kind, n.step, n.point, n.mode, n.subject_type, n.subject_id,
              n.subject_code, n.level, n.enterprise_id, n.region_code, n.due_on, n.late, n.status, n.title, n.issuer, n.body,
              n.lines, n.receipt_due_on, n.reply_due_on, n.created_at, n.approved_by_name, n.opinion, n.issued_at,
              n.acknowledged_at, n.replied_at, n.end_reason,
              (select coalesce(json_agg(json_build_object('id', r.id, 'role', r.role, 'copy', r.copy,
                'substitute', r.substitute, 'name', r.name, 'post', r.post, 'officialId', r.official_id,
                'enterpriseId', r.enterprise_id, 'organisationId', r.organisation_id,
                'acknowledgedAt', r.acknowledged_at, 'acknowledgedBy', r.acknowledged_by_name,
                'repliedAt', r.replied_at, 'reply', r.reply) order by r.copy, r.role, r.name), '[]')::text
               from notice_recipient r where r.notice_id = n.id) as recipients
            from notice n where true""";

    /** What a printed letter is made from. */
    record Printable(String facts, String body, boolean organ) {}

    private static final String PRINTABLE =
            """
            select n.facts::text as facts, n.body,
              exists (select from organisation o where o.id = n.issuing_organisation_id and o.kind <> 'VILLAGE_COMMITTEE') as organ
            from notice n where true""";

    private final JsonColumns json;

    NoticeRepository(JsonColumns json) {
        this.json = json;
    }

    Uni<List<NoticeView>> list(Tx tx, Reader reader, NoticeFilter filter, PageRequest request) {
        Sql sql = filtered(visible(Sql.of(SELECT), reader), filter);
        return tx.list(this::view, paged(sql, request));
    }

    Uni<Long> count(Tx tx, Reader reader, NoticeFilter filter) {
        Sql sql = filtered(
                        visible(Sql.of("select count(*) as rows from (select 1 from notice n where true"), reader),
                        filter)
                .append("limit", Page.Counted.BOUND + 1)
                .append(") counted");
        return tx.find(row -> row.getLong("rows"), sql).map(Optional::orElseThrow);
    }

    /** What is addressed to the caller. */
    Uni<List<NoticeView>> inbox(Tx tx, Reader reader, boolean unacknowledged, PageRequest request) {
        Sql sql = Sql.of(SELECT).append("and n.issued_at is not null and n.status <> 'RECALLED'");
        addressed(sql, reader, unacknowledged);
        return tx.list(this::view, paged(sql, request));
    }

    /** One of those the reader's lists show. */
    Uni<Optional<NoticeView>> listed(Tx tx, Reader reader, UUID id) {
        return tx.find(this::view, visible(Sql.of(SELECT).append("and n.id =", id), reader));
    }

    /** One the reader may read: also what has gone out to the reader from another region. */
    Uni<Optional<NoticeView>> find(Tx tx, Reader reader, UUID id) {
        return tx.find(this::view, readable(Sql.of(SELECT).append("and n.id =", id), reader));
    }

    Uni<Optional<Printable>> printable(Tx tx, Reader reader, UUID id) {
        Sql sql = readable(Sql.of(PRINTABLE).append("and n.id =", id), reader);
        return tx.find(
                row -> new Printable(row.getString("facts"), row.getString("body"), row.getBoolean("organ")), sql);
    }

    private static Sql visible(Sql sql, Reader reader) {
        if (reader.addresseeOnly()) {
            addressed(sql.append("and n.issued_at is not null"), reader, false);
            return sql;
        }
        return sql.append("and n.region_code >=", reader.scope().regionFrom())
                .append("and n.region_code <", reader.scope().regionTo());
    }

    private static Sql readable(Sql sql, Reader reader) {
        visible(sql.append("and (true"), reader).append("or n.issued_at is not null");
        addressed(sql, reader, false);
        return sql.append(")");
    }

    private static void addressed(Sql sql, Reader reader, boolean unacknowledged) {
        sql.append("and exists (select 1 from notice_recipient a where a.notice_id = n.id");
        if (unacknowledged) {
            sql.append("and a.acknowledged_at is null");
        }
        sql.append("and ((a.enterprise_id =", reader.enterpriseId());
        sql.append("and a.role = any(").bind(reader.roles()).append(")) or a.official_id =", reader.officialId());
        sql.append("or a.organisation_id =", reader.organisationId()).append("))");
    }

    private static Sql filtered(Sql sql, NoticeFilter filter) {
        if (filter.region() != null) {
            Scope region = Scope.region(filter.region());
            sql.append("and n.region_code >=", region.regionFrom()).append("and n.region_code <", region.regionTo());
        }
        return sql.appendIfPresent("and n.subject_id =", filter.subjectId)
                .appendIfPresent("and n.enterprise_id =", filter.enterpriseId)
                .appendIfPresent("and n.kind =", filter.kindName())
                .appendIfPresent("and n.step =", filter.step)
                .appendIfPresent("and n.status =", filter.statusName())
                .appendIfPresent("and n.due_on >=", filter.dueFrom())
                .appendIfPresent("and n.due_on <=", filter.dueTo())
                .appendIfPresent("and n.late =", filter.late);
    }

    private static Sql paged(Sql sql, PageRequest request) {
        request.cursor(2).ifPresent(cursor -> sql.append("and (n.due_on, n.id) < (")
                .bind(cursor.date(0))
                .append(",")
                .bind(cursor.uuid(1))
                .append(")"));
        return sql.append("order by n.due_on desc, n.id desc limit", request.fetch());
    }

    private NoticeView view(Row row) {
        NoticeKind kind = NoticeKind.valueOf(row.getString("kind"));
        return new NoticeView(
                row.getUUID("id"),
                row.getLong("version"),
                row.getString("number"),
                kind,
                kind.label(),
                row.getString("step"),
                row.getString("point"),
                IssueMode.valueOf(row.getString("mode")),
                row.getString("subject_type"),
                row.getUUID("subject_id"),
                row.getString("subject_code"),
                row.getString("level"),
                row.getUUID("enterprise_id"),
                row.getString("region_code"),
                row.getLocalDate("due_on"),
                row.getBoolean("late"),
                NoticeStatus.valueOf(row.getString("status")),
                row.getString("title"),
                row.getString("issuer"),
                row.getString("body"),
                List.of(row.getArrayOfStrings("lines")),
                recipients(row.getString("recipients")),
                row.getLocalDate("receipt_due_on"),
                row.getLocalDate("reply_due_on"),
                Columns.instant(row, "created_at"),
                row.getString("approved_by_name"),
                row.getString("opinion"),
                Columns.instant(row, "issued_at"),
                Columns.instant(row, "acknowledged_at"),
                Columns.instant(row, "replied_at"),
                row.getString("end_reason"));
    }

    private List<RecipientView> recipients(String text) {
        return json.list(text, RecipientView.class).stream()
                .map(NoticeRepository::labelled)
                .toList();
    }

    private static RecipientView labelled(RecipientView r) {
        return new RecipientView(
                r.id(),
                r.role(),
                r.role().label(),
                r.copy(),
                r.substitute(),
                r.name(),
                r.post(),
                r.officialId(),
                r.enterpriseId(),
                r.organisationId(),
                r.acknowledgedAt(),
                r.acknowledgedBy(),
                r.repliedAt(),
                r.reply());
    }
}
