package io.github.bihuan.enterprise;

import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.enterprise.OperatorRequirementApi.NewRequirement;
import io.github.bihuan.enterprise.OperatorRequirementApi.RequirementView;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Fixes how many special operators an enterprise needs; the ledger compares with the certificates that are valid. */
@Singleton
class OperatorRequirementService {

    private static final String SUBJECT = "SPECIAL_OPERATOR_REQUIREMENT";

    private final Database database;
    private final Commands commands;
    private final Enterprises enterprises;
    private final OperatorRequirementRepository requirements;
    private final DocumentWriter documents;

    OperatorRequirementService(
            Database database,
            Commands commands,
            Enterprises enterprises,
            OperatorRequirementRepository requirements,
            DocumentWriter documents) {
        this.database = database;
        this.commands = commands;
        this.enterprises = enterprises;
        this.requirements = requirements;
        this.documents = documents;
    }

    Uni<RequirementView> fix(Caller caller, UUID enterpriseId, NewRequirement request) {
        return commands.run(caller, request, RequirementView.class, tx -> enterprises
                .lock(tx, caller.scope(), enterpriseId)
                .flatMap(enterprise -> write(tx, caller, enterprise, request)));
    }

    Uni<Page<RequirementView>> list(Caller caller, UUID enterpriseId, PageRequest page) {
        return database.read(caller.scope(), tx -> enterprises
                .require(tx, caller.scope(), enterpriseId)
                .chain(() -> requirements.list(tx, caller.scope(), enterpriseId, page))
                .map(found -> Page.of(found, page, requirement -> List.of(requirement.id()))));
    }

    Uni<RequirementView> get(Caller caller, UUID enterpriseId, UUID id) {
        return database.read(caller.scope(), tx -> requirements.find(tx, caller.scope(), enterpriseId, id))
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("核定人数")));
    }

    private Uni<RequirementView> write(Tx tx, Caller caller, EnterpriseRef enterprise, NewRequirement request) {
        var requirement = new RequirementView(
                documents.nextId(),
                enterprise.id(),
                request.workType(),
                request.required(),
                request.effectiveOn(),
                request.note(),
                documents.now(),
                caller.actor().subject());
        return requirements
                .insert(tx, requirement)
                .call(written -> documents.journal(
                        tx,
                        caller,
                        JournalEntry.created(SUBJECT, SUBJECT, written.id(), enterprise.regionCode(), written)
                                .on(written.effectiveOn())));
    }
}
