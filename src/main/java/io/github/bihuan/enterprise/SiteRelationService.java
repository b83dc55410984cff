package io.github.bihuan.enterprise;

import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.enterprise.SiteRelationApi.NewRelation;
import io.github.bihuan.enterprise.SiteRelationApi.RelationView;
import io.github.bihuan.enterprise.domain.DocumentDates;
import io.github.bihuan.enterprise.domain.EnterpriseProblem;
import io.github.bihuan.enterprise.domain.SiteRelationSide;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** 场所关系: leasing, contractors, factories in factories, parks in parks. Nothing of it is counted, so no fact is written. */
@Singleton
class SiteRelationService {

    private static final String SUBJECT = "SITE_RELATION";

    private final Database database;
    private final Commands commands;
    private final Enterprises enterprises;
    private final SiteRelationRepository relations;
    private final DocumentWriter documents;

    SiteRelationService(
            Database database,
            Commands commands,
            Enterprises enterprises,
            SiteRelationRepository relations,
            DocumentWriter documents) {
        this.database = database;
        this.commands = commands;
        this.enterprises = enterprises;
        this.relations = relations;
        this.documents = documents;
    }

    Uni<RelationView> register(Caller caller, UUID enterpriseId, NewRelation request) {
        documents.requirePast(request.startOn(), "startOn");
        DocumentDates.requireOrder(request.startOn(), request.endOn(), "endOn");
        requireOther(enterpriseId, request);
        return commands.run(caller, request, RelationView.class, tx -> enterprises
                .lock(tx, caller.scope(), enterpriseId)
                .flatMap(enterprise -> otherName(tx, caller, request)
                        .flatMap(other -> write(tx, caller, enterprise, other, request))));
    }

    Uni<Page<RelationView>> list(Caller caller, UUID enterpriseId, PageRequest page) {
        return database.read(caller.scope(), tx -> enterprises
                .require(tx, caller.scope(), enterpriseId)
                .chain(() -> relations.list(tx, caller.scope(), enterpriseId, page))
                .map(found -> Page.of(found, page, relation -> List.of(relation.id()))));
    }

    Uni<RelationView> get(Caller caller, UUID enterpriseId, UUID id) {
        return database.read(caller.scope(), tx -> relations.find(tx, caller.scope(), enterpriseId, id))
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("场所关系")));
    }

    private Uni<String> otherName(Tx tx, Caller caller, NewRelation request) {
        return request.otherEnterpriseId() == null
                ? Uni.createFrom().item(request.otherName().strip())
                : enterprises
                        .named(tx, caller.scope(), request.otherEnterpriseId(), "otherEnterpriseId")
                        .map(EnterpriseRef::name);
    }

    private Uni<RelationView> write(
            Tx tx, Caller caller, EnterpriseRef enterprise, String otherName, NewRelation request) {
        var relation = new RelationView(
                documents.nextId(),
                enterprise.id(),
                request.kind(),
                request.side() == null ? SiteRelationSide.HOST : request.side(),
                request.otherEnterpriseId(),
                otherName,
                request.areaSquareMetres(),
                request.workers(),
                request.use(),
                request.mainRisks(),
                Boolean.TRUE.equals(request.agreementSigned()),
                Boolean.TRUE.equals(request.unifiedCoordination()),
                request.startOn(),
                request.endOn(),
                documents.now());
        return relations
                .insert(tx, relation)
                .call(written -> documents.journal(
                        tx,
                        caller,
                        JournalEntry.created(SUBJECT, SUBJECT, written.id(), enterprise.regionCode(), written)));
    }

    private static void requireOther(UUID enterpriseId, NewRelation request) {
        if (enterpriseId.equals(request.otherEnterpriseId())) {
            throw new BusinessRuleViolation(EnterpriseProblem.RELATED_TO_ITSELF, "otherEnterpriseId", "对方企业不能是本企业");
        }
        boolean unnamed = request.otherName() == null || request.otherName().isBlank();
        if (request.otherEnterpriseId() == null && unnamed) {
            throw new BusinessRuleViolation(CommonProblem.VALIDATION_FAILED, "otherName", "请填写对方名称，或指明已登记的对方企业");
        }
    }
}
