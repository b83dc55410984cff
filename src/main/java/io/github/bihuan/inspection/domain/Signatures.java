package io.github.bihuan.inspection.domain;

import static io.github.bihuan.inspection.domain.InspectionProblem.SIGNATURE_INVALID;
import static io.github.bihuan.inspection.domain.InspectionProblem.SIGNATURE_MISSING;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who inspects signs and answers for it (谁检查、谁签名、谁负责; 安全生产法第六十八条). */
public final class Signatures {

    private Signatures() {}

    /** Refuses signatures of people who did not inspect, refusals without reason and double ones. */
    public static void check(Collection<String> inspectors, List<Signature> signatures) {
        Set<String> seen = new HashSet<>();
        for (Signature signature : signatures) {
            checkOne(inspectors, signature);
            SIGNATURE_INVALID.unless(
                    seen.add(signature.role() + signature.name()), "signatures", signature.name() + "已经签字");
        }
        long units = signatures.stream()
                .filter(signature -> signature.role() == SignerRole.INSPECTED_UNIT)
                .count();
        SIGNATURE_INVALID.unless(units <= 1, "signatures", "被检查单位只由一名负责人签字");
    }

    /** An inspector has signed, and the inspected unit has signed or its refusal is recorded. */
    public static boolean complete(List<Signature> signatures) {
        return has(signatures, SignerRole.INSPECTOR) && has(signatures, SignerRole.INSPECTED_UNIT);
    }

    /** Refuses (422 {@code signature-missing}) an unsigned record. */
    public static void requireComplete(List<Signature> signatures) {
        SIGNATURE_MISSING.unless(has(signatures, SignerRole.INSPECTOR), "signatures", "检查记录尚无检查人员签字");
        SIGNATURE_MISSING.unless(
                has(signatures, SignerRole.INSPECTED_UNIT), "signatures", "检查记录尚无被检查单位负责人签字；拒绝签字的，请记录拒签及理由");
    }

    private static void checkOne(Collection<String> inspectors, Signature signature) {
        boolean inspector = signature.role() == SignerRole.INSPECTOR;
        SIGNATURE_INVALID.unless(
                !inspector || inspectors.contains(signature.name()), "signatures", signature.name() + "不是本次检查的检查人员");
        SIGNATURE_INVALID.unless(!inspector || !signature.refused(), "signatures", "检查人员不得拒绝签字");
        boolean reasoned =
                signature.refusalReason() != null && !signature.refusalReason().isBlank();
        SIGNATURE_INVALID.unless(signature.refused() == reasoned, "signatures", "拒绝签字须说明理由，签字的不填拒签理由");
    }

    private static boolean has(List<Signature> signatures, SignerRole role) {
        return signatures.stream().anyMatch(signature -> signature.role() == role);
    }
}
