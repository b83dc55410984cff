package io.github.bihuan.campaign;

import io.github.bihuan.campaign.PartsApi.Document;
import io.github.bihuan.campaign.PartsApi.GroupMember;
import io.github.bihuan.campaign.domain.DocumentKind;
import io.github.bihuan.campaign.domain.GroupRank;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.id.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** SQL of leading groups and documents. The caller has already shown that the campaign may be seen. */
@Singleton
final class PartsRepository {

    private static final String MEMBERS =
            """
            select m.rank, m.post, m.official_id, m.seats, m.duty, m.valid_from, m.valid_to
            from campaign_group_member m where m.campaign_id = $1 order by m.position""";
    private static final String ADD_MEMBERS =
            """
            insert into campaign_group_member (id, campaign_id, rank, position, post, official_id, seats, duty, valid_from,
              valid_to)
            select m.id, $2, m.rank, m.position, m.post, m.official_id, m.seats, m.duty, m.valid_from, m.valid_to
            from jsonb_to_recordset($1::text::jsonb) as m(id uuid, rank text, position integer, post text,
              official_id uuid, seats integer, duty text, valid_from date, valid_to date)""";
    private static final String DOCUMENTS =
            """
            select d.id, d.kind, d.document_number, d.title, d.issuer, d.issued_on, d.link
            from campaign_document d where d.campaign_id =\s""";
    private static final String ADD_DOCUMENT =
            """
            insert into campaign_document (id, campaign_id, kind, document_number, title, issuer, issued_on, link, created_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)""";

    private final Ids ids;

    PartsRepository(Ids ids) {
        this.ids = ids;
    }

    Uni<List<GroupMember>> members(Tx tx, UUID campaignId) {
        return tx.list(PartsRepository::member, MEMBERS, campaignId);
    }

    /** Replaces all members; the printed order is by rank, within a rank as given. */
    Uni<Void> replaceMembers(Tx tx, UUID campaignId, List<GroupMember> members) {
        return tx.execute("delete from campaign_group_member where campaign_id = $1", campaignId)
                .chain(() -> tx.execute(ADD_MEMBERS, rows(members), campaignId))
                .replaceWithVoid();
    }

    Uni<List<Document>> documents(Tx tx, UUID campaignId, PageRequest page) {
        Sql sql = Sql.of(DOCUMENTS).bind(campaignId);
        page.cursor(1).ifPresent(cursor -> sql.append("and d.id >", cursor.uuid(0)));
        return tx.list(PartsRepository::document, sql.append("order by d.id").append("limit", page.fetch()));
    }

    Uni<Optional<Document>> document(Tx tx, UUID campaignId, UUID id) {
        return tx.find(
                PartsRepository::document, Sql.of(DOCUMENTS).bind(campaignId).append("and d.id =", id));
    }

    Uni<Void> add(Tx tx, UUID campaignId, Document document, OffsetDateTime now) {
        return tx.execute(
                        ADD_DOCUMENT,
                        document.id(),
                        campaignId,
                        document.kind().name(),
                        document.documentNumber(),
                        document.title(),
                        document.issuer(),
                        document.issuedOn(),
                        document.link(),
                        now)
                .replaceWithVoid();
    }

    private String rows(List<GroupMember> members) {
        var rows = new JsonArray();
        for (GroupMember member : members) {
            rows.add(new JsonObject()
                    .put("id", ids.next())
                    .put("rank", member.rank().name())
                    .put("position", rows.size())
                    .put("post", member.post())
                    .put("official_id", member.officialId())
                    .put("seats", member.seats())
                    .put("duty", member.duty())
                    .put("valid_from", text(member.validFrom()))
                    .put("valid_to", text(member.validTo())));
        }
        return rows.encode();
    }

    private static String text(LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static GroupMember member(Row row) {
        return new GroupMember(
                GroupRank.valueOf(row.getString("rank")),
                row.getString("post"),
                row.getUUID("official_id"),
                row.getInteger("seats"),
                row.getString("duty"),
                row.getLocalDate("valid_from"),
                row.getLocalDate("valid_to"));
    }

    private static Document document(Row row) {
        return new Document(
                row.getUUID("id"),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("document_number"),
                row.getString("title"),
                row.getString("issuer"),
                row.getLocalDate("issued_on"),
                row.getString("link"));
    }
}
