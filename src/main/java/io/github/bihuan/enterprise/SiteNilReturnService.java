package io.github.bihuan.enterprise;

import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.enterprise.SiteNilReturnApi.NewNilReturn;
import io.github.bihuan.enterprise.SiteNilReturnApi.NilReturnView;
import io.github.bihuan.enterprise.domain.EnterpriseProblem;
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

/** 零报告: an enterprise has nothing that the census asks for. Like the relations, it is counted where it stands: no fact. */
@Singleton
class SiteNilReturnService {

    private static final String SUBJECT = "SITE_NIL_RETURN";

    private final Database database;
    private final Commands commands;
    private final Enterprises enterprises;
    private final SiteNilReturnRepository returns;
    private final DocumentWriter documents;

    SiteNilReturnService(
            Database database,
            Commands commands,
            Enterprises enterprises,
            SiteNilReturnRepository returns,
            DocumentWriter documents) {
        this.database = database;
        this.commands = commands;
        this.enterprises = enterprises;
        this.returns = returns;
        this.documents = documents;
    }

    Uni<Page<NilReturnView>> list(Caller caller, UUID enterpriseId, PageRequest page) {
        return database.read(caller.scope(), tx -> enterprises
                .require(tx, caller.scope(), enterpriseId)
                .chain(() -> returns.list(tx, caller.scope(), enterpriseId, page))
                .map(found -> Page.of(found, page, filed -> List.of(filed.id()))));
    }

    Uni<NilReturnView> get(Caller caller, UUID enterpriseId, UUID id) {
        return database.read(caller.scope(), tx -> returns.find(tx, caller.scope(), enterpriseId, id))
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("零报告")));
    }

    Uni<NilReturnView> file(Caller caller, UUID enterpriseId, NewNilReturn request) {
        documents.requirePast(request.declaredOn(), "declaredOn");
        return commands.run(caller, request, NilReturnView.class, tx -> enterprises
                .lock(tx, caller.scope(), enterpriseId)
                .call(enterprise -> returns.hasSites(tx, enterpriseId, request.declaredOn())
                        .invoke(has -> EnterpriseProblem.SITES_RECORDED.unless(
                                !has, "declaredOn", "该企业" + request.declaredOn() + "有已登记的场所关系")))
                .flatMap(enterprise -> write(tx, caller, enterprise, request)));
    }

    private Uni<NilReturnView> write(Tx tx, Caller caller, EnterpriseRef enterprise, NewNilReturn request) {
        var filed = new NilReturnView(
                documents.nextId(), enterprise.id(), request.declaredOn(), request.remark(), documents.now());
        return returns.insert(tx, filed)
                .call(written -> documents.journal(
                        tx,
                        caller,
                        JournalEntry.created(SUBJECT, SUBJECT, written.id(), enterprise.regionCode(), written)));
    }
}
