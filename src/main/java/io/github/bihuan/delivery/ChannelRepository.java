package io.github.bihuan.delivery;

import io.github.bihuan.delivery.ChannelApi.ChannelView;
import io.github.bihuan.delivery.domain.Channel;
import io.github.bihuan.delivery.domain.Endpoint;
import io.github.bihuan.shared.db.Columns;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Rows and SQL of the channels. */
@Singleton
final class ChannelRepository {

    /** A channel as it is stored: {@code url} and {@code secret} sealed. */
    record Stored(
            UUID id,
            Channel channel,
            String name,
            String regionCode,
            UUID organisationId,
            String url,
            String urlShown,
            String secret,
            List<String> noticeKinds,
            List<String> steps,
            String smsTemplate,
            Map<String, SmsVariable> smsVariables,
            int perMinute,
            ChannelStatus status) {}

    private static final String SELECT =
            """
            select c.id, c.version, c.channel, c.name, c.region_code, c.organisation_id, c.url, c.url_shown, c.secret,
              c.notice_kinds, c.steps, c.sms_template, c.sms_variables::text as sms_variables, c.per_minute, c.status,
              c.created_at, e.failures, e.open_until, e.paused_until
            from notice_channel c join delivery_endpoint e on e.endpoint = c.id::text where true""";

    private static final String INSERT =
            """
            insert into notice_channel (id, channel, name, region_code, organisation_id, url, url_shown, secret, notice_kinds,
              steps, sms_template, sms_variables, per_minute, status, created_at, changed_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::text::jsonb, $13, $14, $15, $15)""";

    private static final String UPDATE =
            """
            update notice_channel set name = $2, url = $3, url_shown = $4, secret = $5, notice_kinds = $6, steps = $7,
              sms_template = $8, sms_variables = $9::text::jsonb, per_minute = $10, status = $11, changed_at = $12,
              version = version + 1
            where id = $1""";

    private static final String GIVE_UP =
            """
            update delivery set status = 'DEAD', next_at = null, last_error = '渠道已停用'
            where endpoint = $1 and status in ('PENDING', 'FAILED', 'UNKNOWN')""";

    Uni<List<ChannelView>> list(Tx tx, Scope scope, Channel channel, PageRequest page, Instant now) {
        Sql sql = Sql.of(SELECT)
                .inRegions("c", scope)
                .appendIfPresent("and c.channel =", channel == null ? null : channel.name());
        page.cursor(2).ifPresent(cursor -> sql.append("and (c.region_code, c.id) > (", cursor.text(0))
                .append(",", cursor.uuid(1))
                .append(")"));
        return tx.list(row -> view(row, now), sql.append("order by c.region_code, c.id limit", page.fetch()));
    }

    Uni<Optional<ChannelView>> find(Tx tx, Scope scope, UUID id, Instant now) {
        return tx.find(
                row -> view(row, now), Sql.of(SELECT).inRegions("c", scope).append("and c.id =", id));
    }

    /** The row itself, locked. */
    Uni<Optional<Stored>> lock(Tx tx, Scope scope, UUID id) {
        return tx.find(
                ChannelRepository::stored,
                Sql.of(SELECT).inRegions("c", scope).append("and c.id =", id).append("for no key update of c"));
    }

    /** For those who send: only what is active. */
    Uni<Optional<Stored>> active(Tx tx, UUID id) {
        return tx.find(
                ChannelRepository::stored,
                Sql.of(SELECT).append("and c.id =", id).append("and c.status = 'ACTIVE'"));
    }

    Uni<Integer> insert(Tx tx, Stored row, Instant now) {
        return tx.execute(
                INSERT,
                row.id(),
                row.channel().name(),
                row.name(),
                row.regionCode(),
                row.organisationId(),
                row.url(),
                row.urlShown(),
                row.secret(),
                array(row.noticeKinds()),
                array(row.steps()),
                row.smsTemplate(),
                json(row),
                row.perMinute(),
                row.status().name(),
                at(now));
    }

    Uni<Integer> update(Tx tx, Stored row, Instant now) {
        return tx.execute(
                UPDATE,
                row.id(),
                row.name(),
                row.url(),
                row.urlShown(),
                row.secret(),
                array(row.noticeKinds()),
                array(row.steps()),
                row.smsTemplate(),
                json(row),
                row.perMinute(),
                row.status().name(),
                at(now));
    }

    /** What waited for a channel that will not come back. */
    Uni<Integer> giveUp(Tx tx, UUID id) {
        return tx.execute(GIVE_UP, id.toString());
    }

    private static ChannelView view(Row row, Instant now) {
        Stored stored = stored(row);
        Instant openUntil = Columns.instant(row, "open_until");
        var state = new Endpoint(row.getInteger("failures"), openUntil, null, 0, now, 0);
        return new ChannelView(
                stored.id(),
                row.getLong("version"),
                stored.channel(),
                stored.channel().label(),
                stored.name(),
                stored.regionCode(),
                stored.organisationId(),
                stored.urlShown(),
                stored.secret() != null,
                stored.noticeKinds(),
                stored.steps(),
                stored.smsTemplate(),
                stored.smsVariables(),
                stored.perMinute(),
                stored.status(),
                state.breaker(now),
                state.failures(),
                openUntil == null ? Columns.instant(row, "paused_until") : openUntil,
                Columns.instant(row, "created_at"));
    }

    private static Stored stored(Row row) {
        return new Stored(
                row.getUUID("id"),
                Channel.valueOf(row.getString("channel")),
                row.getString("name"),
                row.getString("region_code"),
                row.getUUID("organisation_id"),
                row.getString("url"),
                row.getString("url_shown"),
                row.getString("secret"),
                List.of(row.getArrayOfStrings("notice_kinds")),
                List.of(row.getArrayOfStrings("steps")),
                row.getString("sms_template"),
                SmsVariable.ofJson(row.getString("sms_variables")),
                row.getInteger("per_minute"),
                ChannelStatus.valueOf(row.getString("status")));
    }

    private static String json(Stored row) {
        if (row.channel() != Channel.SMS) {
            return null;
        }
        var json = new JsonObject();
        row.smsVariables().forEach((name, value) -> json.put(name, value.name()));
        return json.encode();
    }

    private static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static OffsetDateTime at(Instant now) {
        return now.atOffset(ZoneOffset.UTC);
    }
}
