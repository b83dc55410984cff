package io.github.bihuan.identity;

import io.github.bihuan.identity.ChangeLog.Change;
import io.github.bihuan.identity.OrganisationApi.NewOrganisation;
import io.github.bihuan.identity.OrganisationApi.Organisation;
import io.github.bihuan.identity.OrganisationApi.OrganisationChange;
import io.github.bihuan.identity.OrganisationRepository.Filter;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.privacy.Seal;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** Keeps the register of organisations. */
@Singleton
public final class OrganisationService {

    private static final String SUBJECT = "ORGANISATION";
    private static final String WHAT = "组织机构";

    private final Database database;
    private final Commands commands;
    private final OrganisationRepository repository;
    private final Organisations organisations;
    private final Regions regions;
    private final ChangeLog changes;
    private final Ids ids;
    private final Seal seal;

    OrganisationService(
            Database database,
            Commands commands,
            OrganisationRepository repository,
            Organisations organisations,
            Regions regions,
            ChangeLog changes,
            Ids ids,
            Seal seal) {
        this.database = database;
        this.commands = commands;
        this.repository = repository;
        this.organisations = organisations;
        this.regions = regions;
        this.changes = changes;
        this.ids = ids;
        this.seal = seal;
    }

    Uni<Page<Organisation>> list(Caller caller, Filter filter, PageRequest request) {
        Scope scope = caller.scope();
        return database.read(caller.scope(), tx -> repository
                .list(tx, scope, filter, request)
                .map(rows -> Page.of(rows, request, row -> List.of(row.regionCode(), row.id())))
                .map(page -> page.map(Organisation::masked))
                .flatMap(page -> page.counted(
                        request, () -> repository.count(tx, scope, filter).map(Page.Counted::of))));
    }

    Uni<Organisation> one(Caller caller, UUID id) {
        return database.read(caller.scope(), tx -> repository.find(tx, id)).map(found -> found.filter(
                        organisation -> caller.scope().containsRegion(organisation.regionCode()))
                .map(organisation -> caller.actor().may(Action.DIRECTORY_WRITE) ? organisation : organisation.masked())
                .orElseThrow(() -> CommonProblem.notFound(WHAT)));
    }

    public Uni<Organisation> create(Caller caller, NewOrganisation request) {
        return commands.runInSession(caller, request, Organisation.class, tx -> regions.requireWithin(
                        tx, caller.scope(), request.regionCode(), "regionCode")
                .invoke(region -> requireLevel(request, region))
                .call(() -> requireNewCode(tx, request.code()))
                .call(() -> requireParent(tx, request.parentId()))
                .flatMap(region -> insert(tx, caller, request, region)));
    }

    public Uni<Organisation> change(Caller caller, UUID id, OrganisationChange request) {
        return commands.runInSession(caller, request, Organisation.class, tx -> repository
                .findById(id, LockModeType.PESSIMISTIC_WRITE)
                .invoke(found -> requireVisible(caller, found))
                .call(found -> requireParentAbove(tx, found, request.parentId()))
                .flatMap(found -> update(tx, caller, found, request)));
    }

    private Uni<Organisation> insert(Tx tx, Caller caller, NewOrganisation request, Region region) {
        return repository
                .persistAndFlush(new OrganisationEntity(ids.next(), request, region, seal))
                .map(row -> row.answer(seal))
                .call(created -> record(tx, caller, "ORGANISATION_CREATED", null, created));
    }

    private Uni<Organisation> update(Tx tx, Caller caller, OrganisationEntity found, OrganisationChange request) {
        Organisation before = found.answer(seal);
        found.change(request, seal);
        return repository
                .flush()
                .map(flushed -> found.answer(seal))
                .call(after -> record(tx, caller, "ORGANISATION_CHANGED", before, after));
    }

    private Uni<Void> record(Tx tx, Caller caller, String action, Organisation before, Organisation after) {
        return changes.record(
                tx, caller, new Change(action, SUBJECT, after.id(), after.regionCode(), before, after, null));
    }

    private Uni<Void> requireNewCode(Tx tx, String code) {
        return repository
                .codeExists(tx, code)
                .invoke(exists -> {
                    if (exists) {
                        throw new BusinessRuleViolation(
                                IdentityProblem.DUPLICATE_ORGANISATION, "code", "机构代码“" + code + "”已被使用");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> requireParent(Tx tx, UUID parentId) {
        return parentId == null
                ? Uni.createFrom().voidItem()
                : organisations.requireActive(tx, parentId, "parentId").replaceWithVoid();
    }

    private Uni<Void> requireParentAbove(Tx tx, OrganisationEntity found, UUID parentId) {
        if (parentId == null) {
            return Uni.createFrom().voidItem();
        }
        return requireParent(tx, parentId)
                .flatMap(known -> repository.standsAbove(tx, found.id(), parentId))
                .invoke(cycle -> {
                    if (cycle) {
                        throw new BusinessRuleViolation(
                                IdentityProblem.ORGANISATION_CYCLE, "parentId", "上级机构不能是该机构自身或其下级机构");
                    }
                })
                .replaceWithVoid();
    }

    private static void requireVisible(Caller caller, OrganisationEntity found) {
        if (found == null || !caller.scope().containsRegion(found.regionCode())) {
            throw CommonProblem.notFound(WHAT);
        }
        caller.ifMatch().require(found.version());
    }

    private static void requireLevel(NewOrganisation request, Region region) {
        if (request.level() != null && request.level() != region.level()) {
            throw new BusinessRuleViolation(
                    IdentityProblem.ORGANISATION_LEVEL_MISMATCH,
                    "level",
                    "行政区划“" + region.fullName() + "”的级别为 " + region.level() + "，与所填级别不符");
        }
    }
}
