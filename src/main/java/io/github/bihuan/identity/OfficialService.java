package io.github.bihuan.identity;

import io.github.bihuan.identity.ChangeLog.Change;
import io.github.bihuan.identity.OfficialApi.NewOfficial;
import io.github.bihuan.identity.OfficialApi.Official;
import io.github.bihuan.identity.OfficialApi.OfficialChange;
import io.github.bihuan.identity.OfficialRepository.Filter;
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
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Keeps the directory of officials. */
@Singleton
public final class OfficialService {

    private static final String SUBJECT = "OFFICIAL";
    private static final String WHAT = "人员";

    private final Database database;
    private final Commands commands;
    private final OfficialRepository repository;
    private final Organisations organisations;
    private final DirectoryLookup directory;
    private final ChangeLog changes;
    private final Ids ids;
    private final Seal seal;
    private final Clock clock;

    OfficialService(
            Database database,
            Commands commands,
            OfficialRepository repository,
            Organisations organisations,
            DirectoryLookup directory,
            ChangeLog changes,
            Ids ids,
            Seal seal,
            Clock clock) {
        this.database = database;
        this.commands = commands;
        this.repository = repository;
        this.organisations = organisations;
        this.directory = directory;
        this.changes = changes;
        this.ids = ids;
        this.seal = seal;
        this.clock = clock;
    }

    Uni<Page<Official>> list(Caller caller, Filter filter, PageRequest request) {
        Scope scope = caller.scope();
        return database.read(caller.scope(), tx -> repository
                .list(tx, scope, filter, request)
                .map(rows -> Page.of(rows, request, row -> List.of(row.regionCode(), row.id())))
                .map(page -> page.map(Official::masked))
                .flatMap(page -> page.counted(
                        request, () -> repository.count(tx, scope, filter).map(Page.Counted::of))));
    }

    Uni<Official> one(Caller caller, UUID id) {
        return database.read(caller.scope(), tx -> repository.find(tx, id))
                .map(found -> found.filter(official -> caller.scope().containsRegion(official.regionCode()))
                        .map(official -> caller.actor().may(Action.DIRECTORY_WRITE) ? official : official.masked())
                        .orElseThrow(() -> CommonProblem.notFound(WHAT)));
    }

    public Uni<Official> create(Caller caller, NewOfficial request) {
        return commands.runInSession(
                        caller, request, Official.class, tx -> requireOrganisation(tx, caller, request.organisationId())
                                .call(organisation -> requireFreeSubject(tx, Texts.strip(request.subject()), null))
                                .flatMap(organisation -> insert(tx, caller, request, organisation)))
                .invoke(directory::forget);
    }

    public Uni<Official> change(Caller caller, UUID id, OfficialChange request) {
        return commands.runInSession(caller, request, Official.class, tx -> repository
                        .findById(id, LockModeType.PESSIMISTIC_WRITE)
                        .invoke(found -> requireVisible(caller, found))
                        .call(found -> requireFreeSubject(tx, Texts.strip(request.subject()), id))
                        .flatMap(found -> update(tx, caller, found, request)))
                .invoke(directory::forget);
    }

    private Uni<Official> insert(Tx tx, Caller caller, NewOfficial request, OrganisationRef organisation) {
        return repository
                .persistAndFlush(new OfficialEntity(ids.next(), request, organisation, seal))
                .map(row -> row.answer(seal))
                .call(created -> record(tx, caller, "OFFICIAL_CREATED", null, created));
    }

    private Uni<Official> update(Tx tx, Caller caller, OfficialEntity found, OfficialChange request) {
        Official before = found.answer(seal);
        return move(tx, caller, found, request.organisationId())
                .invoke(moved -> found.change(request, seal, clock.instant()))
                .flatMap(changed -> repository.flush())
                .map(flushed -> found.answer(seal))
                .call(after -> record(tx, caller, "OFFICIAL_CHANGED", before, after));
    }

    private Uni<Void> move(Tx tx, Caller caller, OfficialEntity found, UUID organisationId) {
        return organisationId == null
                ? Uni.createFrom().voidItem()
                : requireOrganisation(tx, caller, organisationId)
                        .invoke(found::moveTo)
                        .replaceWithVoid();
    }

    /** An organisation outside the caller's jurisdiction does not exist for the caller. */
    private Uni<OrganisationRef> requireOrganisation(Tx tx, Caller caller, UUID id) {
        return organisations.requireActive(tx, id, "organisationId").invoke(organisation -> {
            if (!caller.scope().containsRegion(organisation.regionCode())) {
                throw new BusinessRuleViolation(CommonProblem.UNKNOWN_REFERENCE, "organisationId", "所引用的组织机构不存在");
            }
        });
    }

    private Uni<Void> requireFreeSubject(Tx tx, String subject, UUID self) {
        if (subject == null) {
            return Uni.createFrom().voidItem();
        }
        return repository
                .ofSubject(tx, subject)
                .invoke(holder -> {
                    if (holder.isPresent() && !holder.get().id().equals(self)) {
                        throw new BusinessRuleViolation(
                                IdentityProblem.DUPLICATE_SUBJECT, "subject", "登录账号“" + subject + "”已属于另一人员");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> record(Tx tx, Caller caller, String action, Official before, Official after) {
        return changes.record(
                tx, caller, new Change(action, SUBJECT, after.id(), after.regionCode(), before, after, null));
    }

    private static void requireVisible(Caller caller, OfficialEntity found) {
        if (found == null || !caller.scope().containsRegion(found.regionCode())) {
            throw CommonProblem.notFound(WHAT);
        }
        caller.ifMatch().require(found.version());
    }
}
