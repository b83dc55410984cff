package io.github.bihuan.enterprise;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.enterprise.EnterpriseApi.EnterpriseChange;
import io.github.bihuan.enterprise.EnterpriseApi.NewEnterprise;
import io.github.bihuan.enterprise.domain.OwnFields;
import io.github.bihuan.identity.Actor;
import io.github.bihuan.identity.AssignmentRole;
import io.github.bihuan.identity.AssignmentTargetType;
import io.github.bihuan.identity.Assignments;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.identity.Role;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.privacy.Seal;
import io.github.bihuan.shared.privacy.SealedFor;
import io.github.bihuan.shared.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The register of enterprises: one transaction per use case. */
@Singleton
class EnterpriseService {

    private static final String SUBJECT = "ENTERPRISE";
    /** Who reads whole telephone numbers, besides the enterprise's own people. */
    private static final Set<Role> OFFICES = Set.of(Role.TOWNSHIP_OFFICE, Role.COUNTY_OFFICE);

    private final Database database;
    private final Commands commands;
    private final EnterpriseChecks checks;
    private final EnterpriseRepository rows;
    private final EnterpriseReadRepository enterprises;
    private final Assignments assignments;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;
    private final Seal seal;

    EnterpriseService(
            Database database,
            Commands commands,
            EnterpriseChecks checks,
            EnterpriseRepository rows,
            EnterpriseReadRepository enterprises,
            Assignments assignments,
            Journal journal,
            Ids ids,
            Clock clock,
            Seal seal) {
        this.database = database;
        this.commands = commands;
        this.checks = checks;
        this.rows = rows;
        this.enterprises = enterprises;
        this.assignments = assignments;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
        this.seal = seal;
    }

    Uni<Page<EnterpriseView>> list(Caller caller, EnterpriseFilter filter, PageRequest page) {
        return database.read(caller.scope(), tx -> enterprises
                .list(tx, caller.scope(), filter, page)
                .map(found -> Page.of(found, page, view -> List.of(view.id())).map(EnterpriseView::masked))
                .flatMap(shown -> counted(tx, caller, filter, page, shown)));
    }

    Uni<EnterpriseView> get(Caller caller, UUID id) {
        return database.read(caller.scope(), tx -> require(tx, caller, id)).map(found -> shown(caller.actor(), found));
    }

    Uni<EnterpriseView> register(Caller caller, NewEnterprise request) {
        return commands.runInSession(caller, request, EnterpriseView.class, tx -> check(tx, caller, request)
                .chain(() -> write(tx, caller, request)));
    }

    /** Locks, checks the version the client has seen, changes what is given. */
    Uni<EnterpriseView> change(Caller caller, UUID id, EnterpriseChange request) {
        return database.session(caller.scope(), tx -> lock(tx, caller, id)
                .chain(() -> require(tx, caller, id))
                .call(before -> check(tx, caller, before, request))
                .flatMap(before -> write(tx, caller, before, request)));
    }

    private Uni<Void> lock(Tx tx, Caller caller, UUID id) {
        return enterprises
                .lock(tx, caller.scope(), id)
                .map(version -> version.orElseThrow(() -> CommonProblem.notFound("企业")))
                .invoke(caller.ifMatch()::require)
                .replaceWithVoid();
    }

    private Uni<Void> check(Tx tx, Caller caller, NewEnterprise request) {
        String uscc = EnterpriseChecks.uscc(request.uscc());
        checks.terms(request.industry(), request.sizeClass(), request.ownership(), request.riskTags());
        return checks.region(tx, caller.scope(), request.regionCode())
                .chain(() -> checks.organisation(tx, request.supervisingOrganisationId()))
                .chain(() -> checks.usccIsFree(tx, uscc));
    }

    private Uni<Void> check(Tx tx, Caller caller, EnterpriseView before, EnterpriseChange request) {
        if (caller.actor().roles().stream().allMatch(Role::ofEnterprise)) {
            OwnFields.require(request.given());
        }
        String uscc = EnterpriseChecks.uscc(request.uscc());
        checks.terms(request.industry(), request.sizeClass(), request.ownership(), request.riskTags());
        return checks.region(tx, caller.scope(), request.regionCode())
                .chain(() -> checks.organisation(tx, request.supervisingOrganisationId()))
                .chain(() -> checks.usccIsFree(tx, before.uscc().equals(uscc) ? null : uscc));
    }

    private Uni<EnterpriseView> write(Tx tx, Caller caller, NewEnterprise request) {
        UUID id = ids.next();
        return rows.save(EnterpriseEntity.registered(id, request, phonesOf(id), clock.instant()))
                .chain(() -> require(tx, caller, id))
                .flatMap(after -> handOver(tx, caller, after, request.responsibleOfficialId()))
                .call(after -> journal.record(
                        tx,
                        caller,
                        JournalEntry.created("ENTERPRISE_REGISTER", SUBJECT, id, after.regionCode(), after)))
                .map(after -> shown(caller.actor(), after));
    }

    private Uni<EnterpriseView> write(Tx tx, Caller caller, EnterpriseView before, EnterpriseChange request) {
        UUID id = before.id();
        return rows.findById(id)
                .invoke(row -> row.apply(request, phonesOf(id), clock.instant()))
                .flatMap(rows::save)
                .chain(() -> require(tx, caller, id))
                .flatMap(after -> handOver(tx, caller, after, request.responsibleOfficialId()))
                .call(after -> journal.record(
                        tx,
                        caller,
                        JournalEntry.changed("ENTERPRISE_CHANGE", SUBJECT, id, after.regionCode(), before, after)))
                .map(after -> shown(caller.actor(), after));
    }

    /** 挂牌责任人 is kept as an assignment in the directory. */
    private Uni<EnterpriseView> handOver(Tx tx, Caller caller, EnterpriseView enterprise, UUID officialId) {
        if (officialId == null) {
            return Uni.createFrom().item(enterprise);
        }
        var target = new Assignments.Target(
                AssignmentRole.RESPONSIBLE_OFFICIAL,
                AssignmentTargetType.ENTERPRISE,
                enterprise.id(),
                enterprise.regionCode());
        return assignments
                .handOver(tx, caller, target, officialId, "responsibleOfficialId")
                .chain(() -> require(tx, caller, enterprise.id()));
    }

    private Uni<EnterpriseView> require(Tx tx, Caller caller, UUID id) {
        return enterprises
                .find(tx, caller.scope(), id)
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("企业")));
    }

    private Uni<Page<EnterpriseView>> counted(
            Tx tx, Caller caller, EnterpriseFilter filter, PageRequest page, Page<EnterpriseView> shown) {
        return shown.counted(page, () -> enterprises.count(tx, caller.scope(), filter));
    }

    private UnaryOperator<String> phonesOf(UUID enterprise) {
        return phone -> seal.seal(SealedFor.phone(enterprise), phone);
    }

    private static EnterpriseView shown(Actor actor, EnterpriseView view) {
        boolean own = view.id().equals(actor.enterpriseId());
        return own || OFFICES.stream().anyMatch(actor::is) ? view : view.masked();
    }
}
