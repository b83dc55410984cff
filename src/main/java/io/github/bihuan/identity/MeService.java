package io.github.bihuan.identity;

import io.github.bihuan.identity.MeApi.Me;
import io.github.bihuan.identity.MeApi.OfficialName;
import io.github.bihuan.identity.MeApi.OrganisationName;
import io.github.bihuan.identity.MeApi.RegionName;
import io.github.bihuan.identity.MeApi.RoleAnswer;
import io.github.bihuan.identity.MeApi.ScopeAnswer;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;

/** Says who the caller is, what the caller may do and what the caller sees. */
@Singleton
final class MeService {

    private final Database database;
    private final Regions regions;
    private final Organisations organisations;
    private final Officials officials;

    MeService(Database database, Regions regions, Organisations organisations, Officials officials) {
        this.database = database;
        this.regions = regions;
        this.organisations = organisations;
        this.officials = officials;
    }

    Uni<Me> me(Actor actor) {
        return database.read(Reach.ADR.of(actor), tx -> region(tx, actor)
                .flatMap(region -> organisation(tx, actor).flatMap(organisation -> official(tx, actor)
                        .map(official ->
                                me(actor, region.orElse(null), organisation.orElse(null), official.orElse(null))))));
    }

    private Uni<Optional<RegionName>> region(Tx tx, Actor actor) {
        String code = actor.regionCode();
        return code == null
                ? Uni.createFrom().item(Optional.empty())
                : regions.find(tx, code)
                        .map(found -> Optional.of(
                                new RegionName(code, found.map(Region::fullName).orElse(null))));
    }

    private Uni<Optional<OrganisationName>> organisation(Tx tx, Actor actor) {
        return actor.organisationId() == null
                ? Uni.createFrom().item(Optional.empty())
                : organisations
                        .find(tx, actor.organisationId())
                        .map(found -> found.map(known -> new OrganisationName(known.id(), known.name())));
    }

    private Uni<Optional<OfficialName>> official(Tx tx, Actor actor) {
        return actor.officialId() == null
                ? Uni.createFrom().item(Optional.empty())
                : officials
                        .find(tx, actor.officialId())
                        .map(found -> found.map(known -> new OfficialName(known.id(), known.name(), known.post())));
    }

    private static Me me(Actor actor, RegionName region, OrganisationName organisation, OfficialName official) {
        return new Me(
                actor.subject(),
                actor.name(),
                actor.isService(),
                actor.roles().stream()
                        .sorted()
                        .map(role -> new RoleAnswer(role, role.label()))
                        .toList(),
                Arrays.stream(Action.values()).filter(actor::may).toList(),
                region,
                organisation,
                official,
                actor.enterpriseId(),
                scope(actor, region));
    }

    private static ScopeAnswer scope(Actor actor, RegionName region) {
        Scope scope = actor.scope();
        if (region == null || !scope.containsRegion(region.code())) {
            return new ScopeAnswer(null, null, false, "不可见任何业务数据：账号没有角色，或没有行政区划、企业等归属");
        }
        boolean assigned = scope.responsibleOfficialId() != null;
        return new ScopeAnswer(region.code(), scope.enterpriseId(), assigned, description(scope, region, assigned));
    }

    private static String description(Scope scope, RegionName region, boolean assigned) {
        String place = region.fullName() == null ? region.code() : region.fullName();
        if (scope.enterpriseId() != null) {
            return "本企业的数据";
        }
        return assigned ? place + "内本人挂牌企业的数据" : place + "及其下级的数据";
    }
}
