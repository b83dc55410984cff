package io.github.bihuan.hazard.domain;

import io.github.bihuan.hazard.domain.HazardDocument.Acceptance;
import io.github.bihuan.hazard.domain.HazardEvent.Audience;
import io.github.bihuan.hazard.domain.HazardParts.Actor;
import io.github.bihuan.hazard.domain.HazardParts.Completion;
import io.github.bihuan.hazard.domain.HazardParts.Inspector;
import java.time.LocalDate;
import java.util.Objects;

/** H9 and H10: somebody other than the rectifier re-inspects; passed, or back to rectifying. */
final class HazardAccepting {

    private HazardAccepting() {}

    static Decision accept(Hazard hazard, Acceptance document, Signing signing) {
        notTheRectifier(hazard, document, signing.signer());
        enterpriseOnlyItsOwn(hazard, signing.signer());
        officialsOfMajor(hazard, document, signing);
        LocalDate on = signing.dayOf(document.acceptedOn());
        HazardGuards.notInFuture(on, signing.today(), "acceptedOn");
        HazardGuards.notBefore(on, hazard.rectifiedOn(), "acceptedOn", "整改完成日期");
        return document.passed() ? passed(hazard, document, on, signing) : failed(hazard, document, on, signing);
    }

    /** §5.3: the rectifier never accepts, neither as signer nor as one of the named inspectors. */
    private static void notTheRectifier(Hazard hazard, Acceptance document, Signer signer) {
        Actor rectifier = hazard.completion().rectifier();
        boolean named = rectifier != null
                && rectifier.name() != null
                && document.inspectors().stream()
                        .anyMatch(inspector -> rectifier.name().equals(inspector.name()));
        HazardProblem.RECTIFIER_MAY_NOT_ACCEPT.unless(
                !signer.sameAs(rectifier) && !named, "inspectors", "整改人不得验收本人的整改");
    }

    /**
     * F5: the enterprise's own safety officer suffices for what it found itself, if GENERAL; otherwise officials
     * accept.
     */
    private static void enterpriseOnlyItsOwn(Hazard hazard, Signer signer) {
        if (signer.inspecting()) {
            return;
        }
        HazardProblem.WRONG_AUTHORITY.unless(signer.enterpriseOf(hazard.enterpriseId()), null, "只有监管检查人员或者隐患所在企业可以验收");
        HazardProblem.ENTERPRISE_MAY_NOT_ACCEPT.unless(
                hazard.source().selfFound() && !hazard.major(), null, "政府检查发现的隐患和重大事故隐患不得由企业自行验收");
    }

    private static void officialsOfMajor(Hazard hazard, Acceptance document, Signing signing) {
        if (!hazard.major()) {
            return;
        }
        Signer signer = signing.signer();
        boolean county = signer.county() || HazardGuards.listingAuthority(hazard, signer);
        HazardProblem.WRONG_AUTHORITY.unless(
                county || !signing.rules().majorAcceptedByCounty(), null, "重大事故隐患由县级主管部门或者挂牌督办机关验收");
        long officials = document.inspectors().stream()
                .map(Inspector::name)
                .filter(Objects::nonNull)
                .filter(name -> !name.isBlank())
                .map(String::strip)
                .distinct()
                .count();
        HazardProblem.TWO_OFFICIALS_REQUIRED.unless(officials >= 2, "inspectors", "重大事故隐患须由两名以上人员验收");
    }

    private static Decision passed(Hazard hazard, Acceptance document, LocalDate on, Signing signing) {
        HazardProblem.NEW_ORDER_ON_PASS.unless(document.newDeadline() == null, "newDeadline", "验收通过不得另定整改期限");
        Completion accepted = hazard.completion()
                .accepted(on, !HazardGuards.blank(document.enterpriseSigner()) || document.signatureRefused());
        HazardBuilder next = hazard.toBuilder().deadlines(hazard.deadlines().pending(null));
        if (!document.closeOut()) {
            Hazard done =
                    next.status(HazardStatus.ACCEPTED).completion(accepted).build();
            return toldPassed(new Happened(done, DocumentOutcome.PASSED), on).decision();
        }
        HazardProblem.CLOSE_OUT_SEPARATELY.unless(!hazard.major(), "closeOut", "重大事故隐患须单独办理销号");
        HazardGuards.nothingHoldsTheCloseOut(hazard);
        Hazard closed = next.status(HazardStatus.CLOSED)
                .completion(accepted.closed(on, signing.signer().actor()))
                .build();
        return toldPassed(new Happened(closed, DocumentOutcome.PASSED_AND_CLOSED), on)
                .fact(HazardFactKind.HAZARD_CLOSED, on)
                .decision();
    }

    private static Happened toldPassed(Happened happened, LocalDate on) {
        return happened.fact(HazardFactKind.HAZARD_ACCEPTED, on)
                .tell(HazardEventKind.ACCEPTED, "复查验收通过", Happened.ENTERPRISE, Audience.TRACKING_OFFICER);
    }

    /**
     * H10: the old deadline stays, so the delay counts on from it, unless a new order sets another. It answers an application for
     * resumption, too: there is nothing to review any more (令16号 23).
     */
    private static Decision failed(Hazard hazard, Acceptance document, LocalDate on, Signing signing) {
        HazardGuards.required(document.opinion(), "opinion", "不通过的理由");
        HazardBuilder next = hazard.toBuilder()
                .status(HazardStatus.RECTIFYING)
                .completion(Completion.NONE)
                .interim(hazard.interim().withoutApplication());
        if (document.newDeadline() != null) {
            HazardGuards.notBefore(document.newDeadline(), on, "newDeadline", "复查日期");
            next.deadlines(hazard.deadlines().ordered(document.newDeadline(), signing.now()));
        }
        return new Happened(next.build(), DocumentOutcome.FAILED)
                .tell(
                        HazardEventKind.ACCEPTANCE_FAILED,
                        "复查验收不通过：" + document.opinion(),
                        Happened.ENTERPRISE,
                        Audience.TRACKING_OFFICER,
                        Audience.RESPONSIBLE_OFFICIAL)
                .decision();
    }
}
