package io.github.bihuan.hazard.domain;

import io.github.bihuan.hazard.domain.HazardDocument.Confirmation;
import io.github.bihuan.hazard.domain.HazardDocument.Finding;
import io.github.bihuan.hazard.domain.HazardEvent.Audience;
import io.github.bihuan.hazard.domain.HazardParts.Completion;
import io.github.bihuan.hazard.domain.HazardParts.Deadlines;
import io.github.bihuan.hazard.domain.HazardParts.OnTheSpotFix;
import io.github.bihuan.hazard.domain.HazardParts.Particulars;
import io.github.bihuan.hazard.domain.HazardParts.Recorded;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** H1: a hazard is found and, when a private person reported it, confirmed; H6: or fixed at once. */
final class HazardFinding {

    private HazardFinding() {}

    static Decision find(Finding document, Signing signing) {
        LocalDate foundOn = signing.dayOf(document.foundOn());
        complete(document, foundOn, signing.today());
        sourceAllowed(document, signing.signer());
        boolean verified = verified(document, signing.signer());
        if (verified) {
            HazardGuards.trackingOfficer(document.source(), document.trackingOfficerId());
        }
        levelAllowed(document, verified);
        HazardBuilder found = record(document, foundOn, signing);
        return document.onTheSpot() == null
                ? found(found, document, foundOn, verified)
                : fixedAtOnce(found, document, foundOn, verified, signing);
    }

    private static void complete(Finding document, LocalDate foundOn, LocalDate today) {
        HazardGuards.required(document.enterpriseId(), "enterpriseId", "企业");
        HazardGuards.required(document.source(), "source", "隐患来源");
        HazardGuards.required(document.description(), "description", "隐患描述");
        HazardGuards.required(document.place(), "place", "隐患部位");
        HazardProblem.FOUND_IN_FUTURE.unless(!foundOn.isAfter(today), "foundOn", "发现日期" + foundOn + "晚于今天" + today);
        if (document.orderedDeadline() != null) {
            HazardGuards.deadlineNotBeforeFinding(document.orderedDeadline(), foundOn, "deadline");
        }
    }

    /** Each signer records what he may have found; an inspecting authority also records the papers of others. */
    private static void sourceAllowed(Finding document, Signer signer) {
        HazardSource source = document.source();
        boolean allowed = signer.inspecting()
                || source.selfFound() && signer.enterpriseOf(document.enterpriseId())
                || source == HazardSource.VILLAGE_GRID && signer.village()
                || source == HazardSource.INTERNAL_REPORT && signer.has("EMPLOYEE")
                || source == HazardSource.EXPERT_SERVICE && signer.has("EXPERT")
                || source == HazardSource.TIP_OFF && signer.has("TIPOFF_HANDLER");
        HazardProblem.SOURCE_NOT_ALLOWED.unless(allowed, "source", "无权登记来源为“" + source.chineseLabel() + "”的隐患");
    }

    private static boolean mayVerify(Finding document, Signer signer) {
        return signer.inspecting()
                || document.source().selfFound() && signer.enterpriseOf(document.enterpriseId())
                || document.source() == HazardSource.TIP_OFF && signer.has("TIPOFF_HANDLER");
    }

    /**
     * Reports of private persons and grid members wait for verification, unless an inspection or a level shows it
     * was done.
     */
    private static boolean verified(Finding document, Signer signer) {
        boolean shown =
                !document.source().needsVerification() || document.inspectionId() != null || document.level() != null;
        return shown && mayVerify(document, signer);
    }

    /** E8: who cannot verify cannot set the level either. */
    private static void levelAllowed(Finding document, boolean verified) {
        HazardProblem.CLASSIFICATION_NOT_ALLOWED.unless(
                verified || document.level() == null, "level", "待核实的隐患不能由登记人定级，由监管人员核实后定级");
        HazardGuards.majorHasGrounds(document.level(), document.catalogItems(), document.residualReason());
    }

    private static HazardBuilder record(Finding document, LocalDate foundOn, Signing signing) {
        Signer signer = signing.signer();
        return new HazardBuilder()
                .id(document.id())
                .code(document.code())
                .enterpriseId(document.enterpriseId())
                .campaignIds(document.campaignIds())
                .inspectionId(document.inspectionId())
                .regionCode(document.regionCode())
                .source(document.source())
                .trackingOfficerId(document.trackingOfficerId())
                .particulars(new Particulars(document.description(), document.place(), foundOn, document.photos()))
                .recorded(
                        new Recorded(signer.actor(), signer.organisationId(), document.organiserLevel(), signing.now()))
                .classification(HazardClassifying.classification(
                        document.level(), document.catalogItems(), document.residualReason(), foundOn, signing))
                .deadlines(deadlines(document, foundOn, signing));
    }

    private static Deadlines deadlines(Finding document, LocalDate foundOn, Signing signing) {
        Deadlines none = document.level() == null
                ? Deadlines.NONE
                : Deadlines.NONE.planDue(signing.rules().planDueOn(document.level(), foundOn));
        if (document.orderedDeadline() == null) {
            return none;
        }
        return document.source().selfFound()
                ? none.set(document.orderedDeadline(), signing.now())
                : none.ordered(document.orderedDeadline(), signing.now());
    }

    private static Decision found(HazardBuilder found, Finding document, LocalDate foundOn, boolean verified) {
        if (!verified) {
            return new Happened(found.status(HazardStatus.REPORTED).build(), DocumentOutcome.UNVERIFIED)
                    .fact(HazardFactKind.HAZARD_FOUND, foundOn)
                    .tell(HazardEventKind.REPORT_TO_VERIFY, "有隐患线索待核实", Audience.TOWNSHIP_OFFICE)
                    .decision();
        }
        boolean classified = document.level() != null;
        HazardStatus status = classified ? HazardStatus.PLANNED_PENDING : HazardStatus.CONFIRMED;
        DocumentOutcome outcome = classified ? DocumentOutcome.CLASSIFIED : DocumentOutcome.VERIFIED;
        return new Happened(found.status(status).build(), outcome)
                .fact(HazardFactKind.HAZARD_FOUND, foundOn)
                .fact(HazardFactKind.HAZARD_CONFIRMED, foundOn)
                .factIf(classified, HazardFactKind.HAZARD_LEVEL_SET, foundOn)
                .tell(HazardEventKind.HAZARD_FOUND, "发现隐患：" + document.description(), Happened.ENTERPRISE)
                .tellMajorFound(document.level() == HazardLevel.MAJOR)
                .decision();
    }

    private static Decision fixedAtOnce(
            HazardBuilder found, Finding document, LocalDate foundOn, boolean verified, Signing signing) {
        OnTheSpotFix fix = document.onTheSpot();
        HazardProblem.ON_THE_SPOT_GENERAL_ONLY.unless(
                verified && document.level() == HazardLevel.GENERAL, "onTheSpot", "只有已定级的一般事故隐患可以立查立改");
        HazardRectifying.photosOfBoth(
                Stream.concat(document.photos().stream(), fix.photosBefore().stream())
                        .toList(),
                fix.photosAfter());
        LocalDate on = fix.completedOn() == null ? foundOn : fix.completedOn();
        HazardRectifying.completedInOrder(on, foundOn, null, signing.today());
        Completion completion =
                new Completion(on, null, null, on, false, on, signing.signer().actor());
        Hazard closed = found.status(HazardStatus.CLOSED).completion(completion).build();
        Happened happened = new Happened(closed, DocumentOutcome.ON_THE_SPOT);
        for (HazardFactKind kind : List.of(
                HazardFactKind.HAZARD_FOUND, HazardFactKind.HAZARD_CONFIRMED, HazardFactKind.HAZARD_LEVEL_SET)) {
            happened.fact(kind, foundOn);
        }
        return HazardRectifying.doneAtOnce(happened, on).decision();
    }

    static Decision confirm(Hazard hazard, Confirmation document, Signing signing) {
        mayConfirm(hazard, signing.signer());
        LocalDate on = signing.dayOf(document.confirmedOn());
        HazardGuards.notInFuture(on, signing.today(), "confirmedOn");
        HazardGuards.notBefore(on, hazard.foundOn(), "confirmedOn", "发现日期");
        HazardBuilder next = hazard.toBuilder().status(HazardStatus.CONFIRMED);
        if (document.trackingOfficerId() != null) {
            next.trackingOfficerId(document.trackingOfficerId());
        }
        Hazard confirmed = next.build();
        HazardGuards.trackingOfficer(hazard.source(), confirmed.trackingOfficerId());
        return new Happened(confirmed, DocumentOutcome.VERIFIED)
                .fact(HazardFactKind.HAZARD_CONFIRMED, on)
                .tell(
                        HazardEventKind.HAZARD_FOUND,
                        "发现隐患：" + hazard.particulars().description(),
                        Happened.ENTERPRISE)
                .decision();
    }

    /** A report is confirmed by an inspecting authority; an internal report also by the enterprise. */
    static void mayConfirm(Hazard hazard, Signer signer) {
        boolean allowed =
                signer.inspecting() || hazard.source().selfFound() && signer.enterpriseOf(hazard.enterpriseId());
        HazardProblem.WRONG_AUTHORITY.unless(allowed, null, "只有监管检查人员可以核实确认");
    }
}
