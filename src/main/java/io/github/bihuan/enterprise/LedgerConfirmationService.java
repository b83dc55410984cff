package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.LedgerConfirmationApi.ConfirmationView;
import io.github.bihuan.enterprise.LedgerConfirmationApi.NewConfirmation;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.statistics.Fact;
import io.github.bihuan.statistics.FactBuilder;
import io.github.bihuan.statistics.FactKind;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Confirms the register's entry of an enterprise; the latest day stands on the enterprise. */
@Singleton
class LedgerConfirmationService {

    private static final String SUBJECT = "LEDGER_CONFIRMATION";

    private final Database database;
    private final Commands commands;
    private final Enterprises enterprises;
    private final EnterpriseReadRepository register;
    private final LedgerConfirmationRepository confirmations;
    private final DocumentWriter documents;

    LedgerConfirmationService(
            Database database,
            Commands commands,
            Enterprises enterprises,
            EnterpriseReadRepository register,
            LedgerConfirmationRepository confirmations,
            DocumentWriter documents) {
        this.database = database;
        this.commands = commands;
        this.enterprises = enterprises;
        this.register = register;
        this.confirmations = confirmations;
        this.documents = documents;
    }

    Uni<ConfirmationView> confirm(Caller caller, UUID enterpriseId, NewConfirmation request) {
        documents.requirePast(request.confirmedOn(), "confirmedOn");
        return commands.run(caller, request, ConfirmationView.class, tx -> enterprises
                .lock(tx, caller.scope(), enterpriseId)
                .flatMap(enterprise -> write(tx, caller, enterprise, request)));
    }

    Uni<Page<ConfirmationView>> list(Caller caller, UUID enterpriseId, PageRequest page) {
        return database.read(caller.scope(), tx -> enterprises
                .require(tx, caller.scope(), enterpriseId)
                .chain(() -> confirmations.list(tx, caller.scope(), enterpriseId, page))
                .map(found -> Page.of(found, page, confirmation -> List.of(confirmation.id()))));
    }

    Uni<ConfirmationView> get(Caller caller, UUID enterpriseId, UUID id) {
        return database.read(caller.scope(), tx -> confirmations.find(tx, caller.scope(), enterpriseId, id))
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("台账确认记录")));
    }

    private Uni<ConfirmationView> write(Tx tx, Caller caller, EnterpriseRef enterprise, NewConfirmation request) {
        var confirmation = new ConfirmationView(
                documents.nextId(), enterprise.id(), request.confirmedOn(), request.note(), documents.now());
        FactBuilder fact = Fact.of(
                        FactKind.LEDGER_CONFIRMED,
                        SUBJECT,
                        confirmation.id(),
                        enterprise.regionCode(),
                        confirmation.confirmedOn())
                .ofEnterprise(enterprise.id());
        return confirmations
                .insert(tx, confirmation)
                .call(written ->
                        register.confirmLedger(tx, enterprise.id(), written.confirmedOn(), written.createdAt()))
                .call(written -> documents.record(tx, caller, SUBJECT, written, fact));
    }
}
