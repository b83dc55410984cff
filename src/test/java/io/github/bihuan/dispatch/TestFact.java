package io.github.bihuan.dispatch;

import io.github.bihuan.fixtures.OwnerSql;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A fact as a test writes it, in the order of recording. */
record TestFact(
        UUID id,
        String kind,
        UUID subjectId,
        UUID campaignId,
        UUID enterpriseId,
        UUID organisationId,
        String organiserLevel,
        String regionCode,
        String level,
        String source,
        String category,
        BigDecimal amountYuan,
        Map<String, String> detail,
        LocalDate occurredOn,
        Instant recordedAt,
        UUID voids) {

    private static final String INSERT =
            """
            insert into fact (id, happening_id, kind, subject_type, subject_id, campaign_id, enterprise_id,
              organisation_id, organiser_level, region_code, city_code, county_code, town_code, level, source, category, amount_yuan, detail, occurred_on,
              recorded_at, actor, voids)
            select f.id, f.id, f.kind, 'TEST', f.subject_id, f.campaign_id, f.enterprise_id, f.organisation_id, f.organiser_level,
              f.region_code, left(f.region_code, 4), left(f.region_code, 6), left(f.region_code, 9), f.level, f.source, f.category,
              f.amount_yuan, f.detail, f.occurred_on, f.recorded_at, 'test', f.voids
            from rows from (jsonb_to_recordset(?::jsonb) as (id uuid, kind text, subject_id uuid, campaign_id uuid,
              enterprise_id uuid, organisation_id uuid, organiser_level text, region_code text, level text, source text, category text,
              amount_yuan numeric, detail jsonb, occurred_on date, recorded_at timestamptz, voids uuid))
              with ordinality f
            order by f.ordinality""";

    /** Writes them beside the application. */
    static void insert(List<TestFact> facts) {
        OwnerSql.change(INSERT, rows(facts));
    }

    /** In the connection's transaction. */
    static void insert(Connection connection, List<TestFact> facts) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, rows(facts));
            statement.executeUpdate();
        }
    }

    private static String rows(List<TestFact> facts) {
        var rows = new JsonArray();
        facts.forEach(fact -> rows.add(fact.row()));
        return rows.encode();
    }

    /** The row that takes this one back. */
    TestFact voided(Instant at) {
        return new TestFact(
                UUID.randomUUID(),
                kind,
                subjectId,
                campaignId,
                enterpriseId,
                organisationId,
                organiserLevel,
                regionCode,
                level,
                source,
                category,
                amountYuan,
                detail,
                occurredOn,
                at,
                id);
    }

    private JsonObject row() {
        var json = new JsonObject();
        detail.forEach(json::put);
        return new JsonObject()
                .put("id", id)
                .put("kind", kind)
                .put("subject_id", subjectId)
                .put("campaign_id", campaignId)
                .put("enterprise_id", enterpriseId)
                .put("organisation_id", organisationId)
                .put("organiser_level", organiserLevel)
                .put("region_code", regionCode)
                .put("level", level)
                .put("source", source)
                .put("category", category)
                .put("amount_yuan", amountYuan)
                .put("detail", json)
                .put("occurred_on", occurredOn.toString())
                .put("recorded_at", recordedAt.toString())
                .put("voids", voids);
    }
}
