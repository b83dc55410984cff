package io.github.bihuan.enterprise;

import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.enterprise.DesignDiagnosisApi.DiagnosisView;
import io.github.bihuan.enterprise.DesignDiagnosisApi.NewDiagnosis;
import io.github.bihuan.enterprise.DesignDiagnosisApi.Rectification;
import io.github.bihuan.enterprise.domain.DocumentDates;
import io.github.bihuan.enterprise.domain.EnterpriseProblem;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** 设计诊断: filed by the enterprise or for it; complete when what it demands was done. */
@Singleton
class DesignDiagnosisService {

    private static final String SUBJECT = "DESIGN_DIAGNOSIS";

    private final Database database;
    private final Commands commands;
    private final Enterprises enterprises;
    private final DesignDiagnosisRepository diagnoses;
    private final DocumentWriter documents;

    DesignDiagnosisService(
            Database database,
            Commands commands,
            Enterprises enterprises,
            DesignDiagnosisRepository diagnoses,
            DocumentWriter documents) {
        this.database = database;
        this.commands = commands;
        this.enterprises = enterprises;
        this.diagnoses = diagnoses;
        this.documents = documents;
    }

    Uni<Page<DiagnosisView>> list(Caller caller, UUID enterpriseId, PageRequest page) {
        return database.read(caller.scope(), tx -> enterprises
                .require(tx, caller.scope(), enterpriseId)
                .chain(() -> diagnoses.list(tx, caller.scope(), enterpriseId, page))
                .map(found -> Page.of(found, page, diagnosis -> List.of(diagnosis.id()))));
    }

    Uni<DiagnosisView> get(Caller caller, UUID enterpriseId, UUID id) {
        return database.read(caller.scope(), tx -> require(tx, caller, enterpriseId, id));
    }

    Uni<DiagnosisView> file(Caller caller, UUID enterpriseId, NewDiagnosis request) {
        documents.requirePast(request.diagnosedOn(), "diagnosedOn");
        DocumentDates.requireOrder(request.entrustedOn(), request.diagnosedOn(), "diagnosedOn");
        return commands.run(caller, request, DiagnosisView.class, tx -> enterprises
                .lock(tx, caller.scope(), enterpriseId)
                .call(enterprise -> requireCampaign(tx, request.campaignId(), enterprise))
                .flatMap(enterprise -> write(tx, caller, enterprise, request)));
    }

    /** The client must have seen the newest version. */
    Uni<DiagnosisView> rectify(Caller caller, UUID enterpriseId, UUID id, Rectification request) {
        documents.requirePast(request.rectifiedOn(), "rectifiedOn");
        return commands.run(caller, request, DiagnosisView.class, tx -> enterprises
                .require(tx, caller.scope(), enterpriseId)
                .flatMap(enterprise -> lock(tx, caller, enterpriseId, id, request)
                        .flatMap(before -> rectify(tx, caller, enterprise, before, request))));
    }

    private Uni<Void> requireCampaign(Tx tx, UUID campaignId, EnterpriseRef enterprise) {
        return campaignId == null ? Uni.createFrom().voidItem() : documents.requireCampaign(tx, campaignId, enterprise);
    }

    private Uni<DiagnosisView> write(Tx tx, Caller caller, EnterpriseRef enterprise, NewDiagnosis request) {
        UUID id = documents.nextId();
        return diagnoses
                .insert(tx, id, enterprise.id(), request, documents.now())
                .chain(() -> require(tx, caller, enterprise.id(), id))
                .call(filed -> documents.record(
                        tx,
                        caller,
                        SUBJECT,
                        filed,
                        fact(FactKind.DESIGN_DIAGNOSED, enterprise, filed, filed.diagnosedOn())))
                .call(filed -> completed(tx, caller, enterprise, filed));
    }

    private Uni<DiagnosisView> lock(Tx tx, Caller caller, UUID enterpriseId, UUID id, Rectification request) {
        return diagnoses
                .lock(tx, caller.scope(), enterpriseId, id)
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("设计诊断")))
                .invoke(before -> {
                    caller.ifMatch().require(before.version());
                    EnterpriseProblem.DIAGNOSIS_COMPLETED.unless(
                            before.completedOn() == null, null, "该设计诊断已于 " + before.completedOn() + " 完成");
                    DocumentDates.requireOrder(before.diagnosedOn(), request.rectifiedOn(), "rectifiedOn");
                });
    }

    private Uni<DiagnosisView> rectify(
            Tx tx, Caller caller, EnterpriseRef enterprise, DiagnosisView before, Rectification request) {
        return diagnoses
                .rectify(tx, before.id(), request, documents.now())
                .chain(() -> require(tx, caller, enterprise.id(), before.id()))
                .call(after -> documents.journal(
                        tx,
                        caller,
                        JournalEntry.changed(
                                SUBJECT + "_RECTIFIED", SUBJECT, after.id(), enterprise.regionCode(), before, after)))
                .call(after -> completed(tx, caller, enterprise, after));
    }

    private Uni<Void> completed(Tx tx, Caller caller, EnterpriseRef enterprise, DiagnosisView diagnosis) {
        return diagnosis.completedOn() == null
                ? Uni.createFrom().voidItem()
                : documents.fact(
                        tx,
                        caller,
                        fact(FactKind.DESIGN_DIAGNOSIS_COMPLETED, enterprise, diagnosis, diagnosis.completedOn()));
    }

    private Uni<DiagnosisView> require(Tx tx, Caller caller, UUID enterpriseId, UUID id) {
        return diagnoses
                .find(tx, caller.scope(), enterpriseId, id)
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("设计诊断")));
    }

    private static FactBuilder fact(FactKind kind, EnterpriseRef enterprise, DiagnosisView diagnosis, LocalDate on) {
        return Fact.of(kind, SUBJECT, diagnosis.id(), enterprise.regionCode(), on)
                .ofEnterprise(enterprise.id())
                .inCampaigns(diagnosis.campaignId() == null ? List.of() : List.of(diagnosis.campaignId()))
                .detailed(Map.of("item", diagnosis.item()));
    }
}
