package io.github.bihuan.inspection;

import io.github.bihuan.campaign.CampaignRef;
import io.github.bihuan.campaign.Campaigns;
import io.github.bihuan.campaign.domain.ProgrammeType;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.inspection.ChecklistApi.Answer;
import io.github.bihuan.inspection.ChecklistApi.ChecklistResult;
import io.github.bihuan.inspection.InspectionApi.Conclusion;
import io.github.bihuan.inspection.InspectionApi.InspectorBody;
import io.github.bihuan.inspection.InspectionApi.SignatureBody;
import io.github.bihuan.inspection.InspectionApi.Signing;
import io.github.bihuan.inspection.domain.ConclusionRules;
import io.github.bihuan.inspection.domain.InspectionAct;
import io.github.bihuan.inspection.domain.InspectionProblem;
import io.github.bihuan.inspection.domain.InspectionStatus;
import io.github.bihuan.inspection.domain.InspectionTransitions;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.time.BusinessTime;
import io.github.bihuan.statistics.Fact;
import io.github.bihuan.statistics.FactKind;
import io.github.bihuan.statistics.FactStore;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Signatures and conclusion: the documents that end an inspection. */
@Singleton
class InspectionSigning {

    private final Commands commands;
    private final InspectionRepository rows;
    private final InspectionAccess access;
    private final Campaigns campaigns;
    private final ChecklistRepository sheets;
    private final FactStore facts;
    private final Clock clock;

    InspectionSigning(
            Commands commands,
            InspectionRepository rows,
            InspectionAccess access,
            Campaigns campaigns,
            ChecklistRepository sheets,
            FactStore facts,
            Clock clock) {
        this.commands = commands;
        this.rows = rows;
        this.access = access;
        this.campaigns = campaigns;
        this.sheets = sheets;
        this.facts = facts;
        this.clock = clock;
    }

    Uni<InspectionView> sign(Caller caller, UUID id, Signing request) {
        return commands.run(caller, request, InspectionView.class, tx -> access.lock(tx, caller, id)
                .flatMap(before -> {
                    List<SignatureBody> all = Stream.concat(before.signatures().stream(), request.signatures().stream())
                            .toList();
                    InspectionStatus status = Recording.signed(before.status(), before.inspectors(), all);
                    return rows.sign(tx, id, all, status, clock.instant())
                            .chain(() -> access.changed(tx, caller, "INSPECTION_SIGNATURE", before, null));
                }));
    }

    Uni<InspectionView> conclude(Caller caller, UUID id, Conclusion request) {
        return commands.run(caller, request, InspectionView.class, tx -> access.lock(tx, caller, id)
                .flatMap(before -> conclude(tx, caller, before, request)));
    }

    private Uni<InspectionView> conclude(Tx tx, Caller caller, InspectionView before, Conclusion request) {
        InspectionProblem.SIGNATURE_MISSING.unless(
                before.status() != InspectionStatus.FINDINGS_RECORDED,
                "signatures",
                "检查记录须由检查人员和被检查单位负责人签字（拒签的记录理由）后方可办结");
        InspectionTransitions.require(before.status(), InspectionAct.CONCLUDE);
        return campaigns
                .requireAll(tx, caller.scope(), before.campaignIds(), "campaignIds")
                .invoke(found -> check(before, found, request))
                .chain(() -> rows.conclude(tx, before.id(), request, clock.instant()))
                .chain(() -> sheets.list(tx, before.id()))
                .flatMap(sheets -> facts.append(tx, caller, happened(before, sheets)))
                .chain(() -> access.changed(tx, caller, "INSPECTION_CONCLUSION", before, null));
    }

    private void check(InspectionView inspection, List<CampaignRef> found, Conclusion request) {
        var exam = inspection.principalExam();
        var findings = new ConclusionRules.Findings(
                ConclusionRules.isEnforcement(inspection.organiserLevel().name(), inspection.kind()),
                found.stream().anyMatch(campaign -> campaign.programmeType() == ProgrammeType.ANNUAL_PROGRAMME),
                inspection.inspectors().size(),
                (int) inspection.inspectors().stream()
                        .filter(InspectorBody::certified)
                        .count(),
                inspection.content(),
                exam == null ? null : exam.taken(),
                exam == null ? null : exam.reason(),
                inspection.majorHazardChecked(),
                inspection.inspectedOn(),
                inspection.signatures().stream().map(SignatureBody::signature).toList());
        ConclusionRules.check(findings, request.concludedOn(), BusinessTime.today(clock));
    }

    /** It counts on the day of the visit, and so does every requirement that was found not to be met. */
    private static List<Fact> happened(InspectionView inspection, List<ChecklistResult> sheets) {
        Stream<Fact> failed = sheets.stream()
                .flatMap(sheet -> sheet.answers().stream())
                .filter(answer -> answer.answer() == Answer.NO)
                .map(answer -> fact(FactKind.CHECKLIST_ITEM_FAILED, inspection, answer.itemCode()));
        return Stream.concat(
                        Stream.of(fact(
                                FactKind.INSPECTION_CONCLUDED,
                                inspection,
                                inspection.kind().name())),
                        failed)
                .toList();
    }

    private static Fact fact(FactKind kind, InspectionView inspection, String category) {
        return Fact.of(
                        kind,
                        InspectionService.SUBJECT,
                        inspection.id(),
                        inspection.regionCode(),
                        inspection.inspectedOn())
                .inCampaigns(inspection.campaignIds())
                .ofEnterprise(inspection.enterpriseId())
                .byOrganisation(
                        inspection.organisationId(), inspection.organiserLevel().name())
                .ofCategory(category)
                .build();
    }
}
