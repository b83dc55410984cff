package io.github.bihuan.identity;

import io.github.bihuan.identity.OfficialApi.NewOfficial;
import io.github.bihuan.identity.OfficialApi.Official;
import io.github.bihuan.identity.OfficialIntake.NewEntry;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.privacy.Seal;
import io.github.bihuan.shared.privacy.SealedFor;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Sets of officials: one statement for as many as there are. */
@Singleton
final class OfficialIntakeRepository {

    private static final String INSERT =
            """
            insert into official (id, version, name, post, organisation_id, region_code, phone, email, certificate_number, status)
            select id, 0, name, post, organisation_id, region_code, phone, email, certificate_number, 'ACTIVE'
            from jsonb_populate_recordset(null::official, $1::text::jsonb)""";

    private final OfficialRepository officials;
    private final Seal seal;

    OfficialIntakeRepository(OfficialRepository officials, Seal seal) {
        this.officials = officials;
        this.seal = seal;
    }

    Uni<List<Official>> find(Tx tx, Scope scope, Collection<String> names, Collection<String> certificates) {
        Sql sql = OfficialRepository.select()
                .inRegions("f", scope)
                .append("and f.status = 'ACTIVE' and (f.name = any (")
                .bind(names.toArray(String[]::new))
                .append(") or f.certificate_number = any (")
                .bind(certificates.toArray(String[]::new))
                .append("))");
        return tx.list(officials::official, sql);
    }

    Uni<Void> insert(Tx tx, List<UUID> ids, List<NewEntry> entries) {
        var values = new JsonArray();
        for (int i = 0; i < ids.size(); i++) {
            values.add(value(ids.get(i), entries.get(i)));
        }
        return tx.execute(INSERT, values.encode()).replaceWithVoid();
    }

    private JsonObject value(UUID id, NewEntry entry) {
        NewOfficial official = entry.official();
        return new JsonObject()
                .put("id", id)
                .put("name", official.name())
                .put("post", official.post())
                .put("organisation_id", official.organisationId())
                .put("region_code", entry.regionCode())
                .put("phone", seal.seal(SealedFor.phone(id), official.phone()))
                .put("email", official.email())
                .put("certificate_number", official.certificateNumber());
    }
}
