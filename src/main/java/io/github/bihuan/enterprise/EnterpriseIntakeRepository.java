package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.EnterpriseIntake.NewEntry;
import io.github.bihuan.enterprise.domain.ContactPerson;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.privacy.Seal;
import io.github.bihuan.shared.privacy.SealedFor;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Sets of enterprises: one statement for as many as there are. */
@Singleton
final class EnterpriseIntakeRepository {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String TAKEN = "select u from unnest($1::text[]) u where uscc_taken(u)";
    private static final String INSERT =
            """
            insert into enterprise (id, version, name, uscc, region_code, address, industry, size_class, ownership,
              premises_type, risk_tags, employees, status, principal_name, principal_phone, principal_email,
              actual_controller_name, actual_controller_phone, actual_controller_email, safety_manager_name,
              safety_manager_phone, safety_manager_email, supervising_organisation_id, key_enterprise, watch_listed,
              high_risk, self_inspection_mode, created_at, updated_at)
            select id, 0, name, uscc, region_code, address, industry, size_class, ownership, 'OWN_SITE', risk_tags,
              employees, 'ACTIVE', principal_name, principal_phone, principal_email, actual_controller_name,
              actual_controller_phone, actual_controller_email, safety_manager_name, safety_manager_phone,
              safety_manager_email, supervising_organisation_id, key_enterprise, false, high_risk, 'SELF',
              created_at, created_at
            from jsonb_populate_recordset(null::enterprise, $1::text::jsonb)""";

    private final EnterpriseReadRepository enterprises;
    private final Seal seal;

    EnterpriseIntakeRepository(EnterpriseReadRepository enterprises, Seal seal) {
        this.enterprises = enterprises;
        this.seal = seal;
    }

    Uni<List<EnterpriseRef>> find(Tx tx, Scope scope, Collection<String> usccs, Collection<String> names) {
        Sql sql = enterprises
                .select()
                .inScope("e", "id", scope)
                .append("and e.id in (select enterprise_meant(")
                .bind(usccs.toArray(String[]::new))
                .append(",")
                .bind(names.toArray(String[]::new))
                .append("))");
        return tx.list(row -> enterprises.view(row).ref(), sql);
    }

    Uni<Set<String>> taken(Tx tx, Collection<String> usccs) {
        return tx.list(row -> row.getString(0), TAKEN, (Object) usccs.toArray(String[]::new))
                .map(HashSet::new);
    }

    /** Refuses (409) when one of the codes has been registered in between. */
    Uni<Void> insert(Tx tx, List<UUID> ids, List<NewEntry> entries, Instant now) {
        var values = new JsonArray();
        for (int i = 0; i < ids.size(); i++) {
            values.add(value(ids.get(i), entries.get(i), now));
        }
        return tx.execute(INSERT, values.encode())
                .onFailure(EnterpriseIntakeRepository::isDuplicate)
                .transform(taken -> duplicate())
                .replaceWithVoid();
    }

    private JsonObject value(UUID id, NewEntry entry, Instant now) {
        var value = new JsonObject()
                .put("id", id)
                .put("name", entry.name())
                .put("uscc", entry.uscc())
                .put("region_code", entry.regionCode())
                .put("address", entry.address())
                .put("industry", entry.industry())
                .put("size_class", entry.sizeClass())
                .put("ownership", entry.ownership())
                .put(
                        "risk_tags",
                        new JsonArray(entry.riskTags().stream().sorted().toList()))
                .put("employees", entry.employees())
                .put("supervising_organisation_id", entry.supervisingOrganisationId())
                .put("key_enterprise", entry.keyEnterprise())
                .put("high_risk", entry.highRisk())
                .put("created_at", now.toString());
        person(value, "principal", id, entry.principal());
        person(value, "actual_controller", id, entry.actualController());
        person(value, "safety_manager", id, entry.safetyManager());
        return value;
    }

    private void person(JsonObject value, String prefix, UUID owner, ContactPerson person) {
        if (person != null) {
            value.put(prefix + "_name", person.name())
                    .put(prefix + "_phone", seal.seal(SealedFor.phone(owner), person.phone()))
                    .put(prefix + "_email", person.email());
        }
    }

    private static boolean isDuplicate(Throwable failure) {
        return failure instanceof PgException postgres && UNIQUE_VIOLATION.equals(postgres.getSqlState());
    }

    private static BusinessRuleViolation duplicate() {
        return EnterpriseRepository.duplicate();
    }
}
