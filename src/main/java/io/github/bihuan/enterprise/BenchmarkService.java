package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.PairingApi.DesignationView;
import io.github.bihuan.enterprise.PairingApi.NewDesignation;
import io.github.bihuan.enterprise.domain.DocumentDates;
import io.github.bihuan.enterprise.domain.EnterpriseProblem;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.statistics.Fact;
import io.github.bihuan.statistics.FactBuilder;
import io.github.bihuan.statistics.FactKind;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** 标杆企业: designated once per campaign. */
@Singleton
class BenchmarkService {

    private static final String SUBJECT = "BENCHMARK_DESIGNATION";

    private final Database database;
    private final Commands commands;
    private final Enterprises enterprises;
    private final BenchmarkRepository designations;
    private final DocumentWriter documents;

    BenchmarkService(
            Database database,
            Commands commands,
            Enterprises enterprises,
            BenchmarkRepository designations,
            DocumentWriter documents) {
        this.database = database;
        this.commands = commands;
        this.enterprises = enterprises;
        this.designations = designations;
        this.documents = documents;
    }

    Uni<DesignationView> designate(Caller caller, UUID enterpriseId, NewDesignation request) {
        documents.requirePast(request.designatedOn(), "designatedOn");
        documents.requirePast(request.endedOn(), "endedOn");
        DocumentDates.requireOrder(request.designatedOn(), request.endedOn(), "endedOn");
        return commands.run(caller, request, DesignationView.class, tx -> enterprises
                .lock(tx, caller.scope(), enterpriseId)
                .call(enterprise -> documents.requireCampaign(tx, request.campaignId(), enterprise))
                .call(enterprise -> requireNotDesignated(tx, enterprise, request))
                .flatMap(enterprise -> write(tx, caller, enterprise, request)));
    }

    Uni<Page<DesignationView>> list(Caller caller, UUID enterpriseId, PageRequest page) {
        return database.read(caller.scope(), tx -> enterprises
                .require(tx, caller.scope(), enterpriseId)
                .chain(() -> designations.list(tx, caller.scope(), enterpriseId, page))
                .map(found -> Page.of(found, page, designation -> List.of(designation.id()))));
    }

    Uni<DesignationView> get(Caller caller, UUID enterpriseId, UUID id) {
        return database.read(caller.scope(), tx -> designations.find(tx, caller.scope(), enterpriseId, id))
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("标杆企业登记")));
    }

    private Uni<Void> requireNotDesignated(Tx tx, EnterpriseRef enterprise, NewDesignation request) {
        return designations
                .isDesignated(tx, enterprise.id(), request.campaignId())
                .invoke(already -> {
                    if (already && request.endedOn() == null) {
                        throw new BusinessRuleViolation(
                                EnterpriseProblem.DUPLICATE_DESIGNATION, "campaignId", "该企业在本次行动中已是标杆企业");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<DesignationView> write(Tx tx, Caller caller, EnterpriseRef enterprise, NewDesignation request) {
        var designation = new DesignationView(
                documents.nextId(),
                enterprise.id(),
                request.campaignId(),
                request.designatedOn(),
                request.reason(),
                request.endedOn(),
                documents.now());
        return designations
                .insert(tx, designation)
                .call(written -> documents.record(tx, caller, SUBJECT, written, fact(enterprise, written)));
    }

    private static FactBuilder fact(EnterpriseRef enterprise, DesignationView designation) {
        return Fact.of(
                        FactKind.BENCHMARK_DESIGNATED,
                        SUBJECT,
                        designation.id(),
                        enterprise.regionCode(),
                        designation.designatedOn())
                .ofEnterprise(enterprise.id())
                .inCampaigns(List.of(designation.campaignId()))
                .detailed(
                        designation.endedOn() == null
                                ? Map.of()
                                : Map.of("endedOn", designation.endedOn().toString()));
    }
}
