package io.github.bihuan.statistics;

import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.id.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Appends facts in the happening's own transaction: one statement for all facts of one write. */
@Singleton
public final class FactStore {

    private static final int COUNTY_DIGITS = 6;
    private static final int CITY_DIGITS = 4;
    private static final int TOWN_DIGITS = 9;

    private static final String APPEND =
            """
            insert into fact (id, happening_id, kind, subject_type, subject_id, campaign_id, enterprise_id, organisation_id,
              organiser_level, region_code, city_code, county_code, town_code, level, source, category, amount_yuan, detail,
              occurred_on, recorded_at, actor)
            select f.id, f.happening_id, f.kind, f.subject_type, f.subject_id, f.campaign_id, f.enterprise_id,
              f.organisation_id, f.organiser_level, f.region_code, f.city_code, f.county_code, f.town_code, f.level, f.source,
              f.category, f.amount_yuan, f.detail, f.occurred_on, $2, $3
            from jsonb_to_recordset($1::text::jsonb) as f(id uuid, happening_id uuid, kind text, subject_type text,
              subject_id uuid, campaign_id uuid, enterprise_id uuid, organisation_id uuid, organiser_level text,
              region_code text, city_code text, county_code text, town_code text, level text, source text, category text,
              amount_yuan numeric, detail jsonb, occurred_on date)""";

    /** Voids every living fact of a kind about a subject: the fact itself stays, the voiding row says since when it is not so. */
    private static final String VOID =
            """
            insert into fact (id, happening_id, kind, subject_type, subject_id, campaign_id, enterprise_id, organisation_id,
              organiser_level, region_code, city_code, county_code, town_code, level, source, category, amount_yuan, detail,
              occurred_on, recorded_at, actor, voids)
            select gen_random_uuid(), f.happening_id, f.kind, f.subject_type, f.subject_id, f.campaign_id, f.enterprise_id,
              f.organisation_id, f.organiser_level, f.region_code, f.city_code, f.county_code, f.town_code, f.level, f.source,
              f.category, f.amount_yuan, f.detail, f.occurred_on, $3, $4, f.id
            from fact f where f.subject_id = $1 and f.kind = $2 and f.voids is null
              and not exists (select 1 from fact v where v.voids = f.id)""";

    private final Ids ids;
    private final Clock clock;

    FactStore(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    public Uni<Void> append(Tx tx, Caller caller, Fact... facts) {
        return append(tx, caller, List.of(facts));
    }

    public Uni<Void> append(Tx tx, Caller caller, List<Fact> facts) {
        if (facts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var rows = new JsonArray();
        facts.forEach(fact -> addRows(rows, fact));
        return tx.execute(
                        APPEND,
                        rows.encode(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        caller.actor().subject())
                .replaceWithVoid();
    }

    /** Takes back every living fact of the kind about the subject; answers how many rows. */
    public Uni<Integer> voidAll(Tx tx, Caller caller, UUID subjectId, FactKind kind) {
        return tx.execute(
                VOID,
                subjectId,
                kind.name(),
                clock.instant().atOffset(ZoneOffset.UTC),
                caller.actor().subject());
    }

    private void addRows(JsonArray rows, Fact fact) {
        UUID happening = ids.next();
        if (fact.campaignIds().isEmpty()) {
            rows.add(row(fact, happening, null));
        }
        fact.campaignIds().forEach(campaign -> rows.add(row(fact, happening, campaign)));
    }

    private JsonObject row(Fact fact, UUID happening, UUID campaign) {
        var detail = new JsonObject();
        fact.detail().forEach(detail::put);
        return new JsonObject()
                .put("id", ids.next())
                .put("happening_id", happening)
                .put("kind", fact.kind().name())
                .put("subject_type", fact.subjectType())
                .put("subject_id", fact.subjectId())
                .put("campaign_id", campaign)
                .put("enterprise_id", fact.enterpriseId())
                .put("organisation_id", fact.organisationId())
                .put("organiser_level", fact.organiserLevel())
                .put("region_code", fact.regionCode())
                .put("city_code", prefix(fact.regionCode(), CITY_DIGITS))
                .put("county_code", prefix(fact.regionCode(), COUNTY_DIGITS))
                .put("town_code", prefix(fact.regionCode(), TOWN_DIGITS))
                .put("level", fact.level())
                .put("source", fact.source())
                .put("category", fact.category())
                .put(
                        "amount_yuan",
                        fact.amountYuan() == null ? null : fact.amountYuan().toPlainString())
                .put("detail", detail)
                .put("occurred_on", fact.occurredOn().toString());
    }

    private static String prefix(String code, int digits) {
        return code == null || code.length() < digits ? null : code.substring(0, digits);
    }
}
