package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.SelfInspectionApi.FilingView;
import io.github.bihuan.enterprise.SelfInspectionApi.NewFiling;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.statistics.Fact;
import io.github.bihuan.statistics.FactBuilder;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Files self-inspection plans and reports; the newest edition of a campaign is the living one. */
@Singleton
class SelfInspectionService {

    private final Database database;
    private final Commands commands;
    private final Enterprises enterprises;
    private final SelfInspectionRepository filings;
    private final DocumentWriter documents;

    SelfInspectionService(
            Database database,
            Commands commands,
            Enterprises enterprises,
            SelfInspectionRepository filings,
            DocumentWriter documents) {
        this.database = database;
        this.commands = commands;
        this.enterprises = enterprises;
        this.filings = filings;
        this.documents = documents;
    }

    Uni<FilingView> file(Caller caller, SelfInspectionKind kind, UUID enterpriseId, NewFiling request) {
        documents.requirePast(request.filedOn(), "filedOn");
        return commands.run(caller, request, FilingView.class, tx -> enterprises
                .lock(tx, caller.scope(), enterpriseId)
                .call(enterprise -> documents.requireCampaign(tx, request.campaignId(), enterprise))
                .flatMap(enterprise -> write(tx, caller, kind, enterprise, request)));
    }

    Uni<Page<FilingView>> list(Caller caller, SelfInspectionKind kind, UUID enterpriseId, PageRequest page) {
        return database.read(caller.scope(), tx -> enterprises
                .require(tx, caller.scope(), enterpriseId)
                .chain(() -> filings.list(tx, caller.scope(), kind, enterpriseId, page))
                .map(found -> Page.of(found, page, filing -> List.of(filing.id()))));
    }

    Uni<FilingView> get(Caller caller, SelfInspectionKind kind, UUID enterpriseId, UUID id) {
        return database.read(caller.scope(), tx -> filings.find(tx, caller.scope(), kind, enterpriseId, id))
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("自查自改文件")));
    }

    private Uni<FilingView> write(
            Tx tx, Caller caller, SelfInspectionKind kind, EnterpriseRef enterprise, NewFiling request) {
        return filings.replace(tx, kind, enterprise.id(), request.campaignId(), documents.now())
                .flatMap(last -> filings.insert(tx, kind, filing(enterprise, request, last + 1)))
                .call(filed -> documents.record(tx, caller, kind.subject(), filed, fact(kind, enterprise, filed)));
    }

    private FilingView filing(EnterpriseRef enterprise, NewFiling request, int edition) {
        String leader = request.leader().strip();
        return new FilingView(
                documents.nextId(),
                enterprise.id(),
                request.campaignId(),
                edition,
                request.filedOn(),
                leader,
                leader.equals(enterprise.principal().name()),
                request.mode(),
                request.summary(),
                request.fileName(),
                documents.now(),
                null);
    }

    private static FactBuilder fact(SelfInspectionKind kind, EnterpriseRef enterprise, FilingView filed) {
        return Fact.of(kind.fact(), kind.subject(), filed.id(), enterprise.regionCode(), filed.filedOn())
                .ofEnterprise(enterprise.id())
                .inCampaigns(List.of(filed.campaignId()))
                .ofCategory(filed.mode().name())
                .detailed(Map.of("leader", filed.leader(), "edition", Integer.toString(filed.edition())));
    }
}
