package io.github.bihuan.statistics;

import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.id.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Appends facts in the happening's own transaction: one statement for all facts of one write. */
@Singleton
public final class FactStore {

    private static final int COUNTY_DIGITS = 6;
    private static final int CITY_DIGITS = 4;
    private static final int TOWN_DIGITS = 9;

    private final FactRepository repository;
    private final Ids ids;
    private final Clock clock;

    FactStore(FactRepository repository, Ids ids, Clock clock) {
        this.repository = repository;
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
        return repository.append(
                tx, rows.encode(), clock.instant(), caller.actor().subject());
    }

    /** Takes back every living fact of the kind about the subject; answers how many rows. */
    public Uni<Integer> voidAll(Tx tx, Caller caller, UUID subjectId, FactKind kind) {
        return repository.voidAll(
                tx, subjectId, kind, clock.instant(), caller.actor().subject());
    }

    /** Every living fact about the subject counts in the campaign too, from now on; null is "in no campaign". */
    public Uni<Void> countIn(Tx tx, Caller caller, UUID subjectId, UUID campaignId) {
        return repository.countIn(
                tx, subjectId, campaignId, clock.instant(), caller.actor().subject());
    }

    /** No fact about the subject counts in the campaign any more; null is "in no campaign". */
    public Uni<Void> countNoLongerIn(Tx tx, Caller caller, UUID subjectId, UUID campaignId) {
        return repository.countNoLongerIn(
                tx, subjectId, campaignId, clock.instant(), caller.actor().subject());
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
                .put("town_code", upTo(fact.regionCode(), TOWN_DIGITS))
                .put("level", fact.level())
                .put("source", fact.source())
                .put("category", fact.category())
                .put(
                        "amount_yuan",
                        fact.amountYuan() == null ? null : fact.amountYuan().toPlainString())
                .put("detail", detail)
                .put("occurred_on", fact.occurredOn().toString());
    }

    /** What lies above the towns has its own code there, so that the range of a county or city still finds it. */
    private static String upTo(String code, int digits) {
        return code.substring(0, Math.min(digits, code.length()));
    }

    private static String prefix(String code, int digits) {
        return code == null || code.length() < digits ? null : code.substring(0, digits);
    }
}
