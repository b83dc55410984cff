package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.domain.EnterpriseStatus;
import io.github.bihuan.enterprise.domain.PremisesType;
import io.github.bihuan.enterprise.domain.SelfInspectionMode;
import io.github.bihuan.enterprise.domain.SiteCensus;
import io.github.bihuan.shared.db.Columns;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page.Counted;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.privacy.Seal;
import io.github.bihuan.shared.privacy.SealedFor;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the register, always in a scope. */
@Singleton
class EnterpriseReadRepository {

    private static final String COLUMNS =
            """
            select e.*, (select a.official_id from assignment a
                where a.target_id = e.id and a.role = 'RESPONSIBLE_OFFICIAL' and a.revoked_on is null
                order by a.id desc limit 1) as responsible_official_id
            from enterprise e""";
    private static final String ANSWERED =
            """
            and (exists (select from site_relation r where r.enterprise_id = e.id)
              or exists (select from site_nil_return n where n.enterprise_id = e.id)) =""";
    private static final String USCC_TAKEN = "select uscc_taken($1)";
    private static final String CONFIRM_LEDGER =
            """
            update enterprise set ledger_confirmed_on = greatest(ledger_confirmed_on, $2), ledger_confirmed_at = $3,
              version = version + 1, updated_at = $3
            where id = $1""";

    private final Seal seal;

    EnterpriseReadRepository(Seal seal) {
        this.seal = seal;
    }

    /** Reads whole enterprises, for queries that add their own conditions. */
    Sql select() {
        return Sql.of(COLUMNS).append("where true");
    }

    Uni<Optional<EnterpriseView>> find(Tx tx, Scope scope, UUID id) {
        return tx.find(this::view, Sql.of(COLUMNS).append("where e.id =", id).inScope("e", "id", scope));
    }

    /** Locks the row against other documents of the enterprise; answers its version. */
    Uni<Optional<Long>> lock(Tx tx, Scope scope, UUID id) {
        return tx.find(
                row -> row.getLong("version"),
                Sql.of("select e.version from enterprise e")
                        .append("where e.id =", id)
                        .inScope("e", "id", scope)
                        .append("for no key update of e"));
    }

    Uni<Boolean> isUsccTaken(Tx tx, String uscc) {
        return tx.find(row -> row.getBoolean(0), USCC_TAKEN, uscc).map(Optional::orElseThrow);
    }

    Uni<Void> confirmLedger(Tx tx, UUID id, LocalDate confirmedOn, Instant now) {
        return tx.execute(CONFIRM_LEDGER, id, confirmedOn, now.atOffset(ZoneOffset.UTC))
                .replaceWithVoid();
    }

    /** Newest first. */
    Uni<List<EnterpriseView>> list(Tx tx, Scope scope, EnterpriseFilter filter, PageRequest page) {
        var sql = filtered(Sql.of(COLUMNS).append("where true"), scope, filter);
        page.cursor(1).ifPresent(cursor -> sql.append("and e.id <", cursor.uuid(0)));
        return tx.list(this::view, sql.append("order by e.id desc").append("limit", page.fetch()));
    }

    Uni<Counted> count(Tx tx, Scope scope, EnterpriseFilter filter) {
        var sql = filtered(Sql.of("select from enterprise e where true"), scope, filter);
        return tx.count(sql, Counted.BOUND + 1).map(Counted::of);
    }

    private static Sql filtered(Sql sql, Scope scope, EnterpriseFilter filter) {
        sql.inScope("e", "id", scope);
        var region = filter.region();
        if (region != null) {
            sql.append("and e.region_code >=", region.code()).append("and e.region_code <", region.upperBound());
        }
        sql.appendIfPresent("and e.industry =", filter.industry)
                .appendIfPresent("and e.size_class =", filter.sizeClass)
                .appendIfPresent("and e.status =", filter.status == null ? null : filter.status.name())
                .appendIfPresent("and e.supervising_organisation_id =", filter.supervisingOrganisationId)
                .appendIfPresent("and e.key_enterprise =", filter.keyEnterprise)
                .appendIfPresent("and e.watch_listed =", filter.watchListed);
        if (filter.riskTag != null) {
            sql.append("and", filter.riskTag).append("= any (e.risk_tags)");
        }
        if (filter.siteCensus != null) {
            sql.append(ANSWERED, filter.siteCensus == SiteCensus.ANSWERED);
        }
        String text = filter.text();
        if (text != null) {
            sql.append("and (strpos(lower(e.name), lower(", text).append(")) > 0");
            sql.append("or starts_with(e.uscc, upper(", text).append(")))");
        }
        return sql;
    }

    EnterpriseView view(Row row) {
        String address = row.getString("address");
        String licensed = row.getString("licensed_address");
        return new EnterpriseView(
                row.getUUID("id"),
                row.getLong("version"),
                row.getString("name"),
                row.getString("uscc"),
                row.getString("region_code"),
                address,
                licensed,
                licensed != null && !licensed.equals(address),
                row.getString("industry"),
                row.getString("size_class"),
                row.getString("ownership"),
                PremisesType.valueOf(row.getString("premises_type")),
                List.of(row.getArrayOfStrings("risk_tags")),
                row.getInteger("employees"),
                EnterpriseStatus.valueOf(row.getString("status")),
                person(row, "principal"),
                person(row, "actual_controller"),
                person(row, "safety_manager"),
                row.getUUID("supervising_organisation_id"),
                row.getUUID("responsible_official_id"),
                row.getBoolean("key_enterprise"),
                row.getBoolean("watch_listed"),
                row.getBoolean("high_risk"),
                SelfInspectionMode.valueOf(row.getString("self_inspection_mode")),
                row.getLocalDate("ledger_confirmed_on"),
                Columns.instant(row, "ledger_confirmed_at"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }

    private PersonBody person(Row row, String prefix) {
        String name = row.getString(prefix + "_name");
        if (name == null) {
            return null;
        }
        String phone = seal.open(SealedFor.phone(row.getUUID("id")), row.getString(prefix + "_phone"));
        return new PersonBody(name, phone, row.getString(prefix + "_email"));
    }
}
