package io.github.bihuan.inspection;

import io.github.bihuan.inspection.InspectionApi.InspectorBody;
import io.github.bihuan.inspection.InspectionApi.NewInspection;
import io.github.bihuan.inspection.InspectionApi.SignatureBody;
import io.github.bihuan.inspection.domain.InspectionAct;
import io.github.bihuan.inspection.domain.InspectionStatus;
import io.github.bihuan.inspection.domain.InspectionTransitions;
import io.github.bihuan.inspection.domain.Signature;
import io.github.bihuan.inspection.domain.Signatures;
import io.github.bihuan.inspection.domain.Visit;
import io.github.bihuan.shared.time.BusinessTime;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides with what status and code an inspection begins, and what a signature does to it. */
final class Recording {

    private static final int TOWN_DIGITS = 9;

    private Recording() {}

    /** The status of a new inspection; signatures come only under recorded findings. */
    static InspectionStatus opened(NewInspection request, Visit visit) {
        boolean unsigned = request.signatures() == null || request.signatures().isEmpty();
        return unsigned ? visit.reached() : signed(visit.reached(), request.inspectors(), request.signatures());
    }

    /** The status after these signatures, all of them. */
    static InspectionStatus signed(
            InspectionStatus from, List<InspectorBody> inspectors, List<SignatureBody> signatures) {
        InspectionStatus signed = InspectionTransitions.require(from, InspectionAct.SIGN);
        List<Signature> all = signatures.stream().map(SignatureBody::signature).toList();
        Signatures.check(names(inspectors), all);
        return Signatures.complete(all) ? signed : from;
    }

    /** {@code JC-141128101-2024-}: the region's and the year's own sequence. */
    static String codePrefix(String regionCode, Clock clock) {
        String town = regionCode.length() > TOWN_DIGITS ? regionCode.substring(0, TOWN_DIGITS) : regionCode;
        return "JC-" + town + "-" + BusinessTime.today(clock).getYear() + "-";
    }

    static String code(String prefix, long number) {
        return prefix + "%06d".formatted(number);
    }

    private static Set<String> names(List<InspectorBody> inspectors) {
        return inspectors == null
                ? Set.of()
                : inspectors.stream().map(one -> one.name().strip()).collect(Collectors.toSet());
    }
}
