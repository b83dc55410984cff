package io.github.bihuan.identity;

import io.github.bihuan.identity.AssignmentApi.NewAssignment;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Finds where the target of an assignment lies and refuses targets that the role or the caller cannot have. */
@Singleton
final class AssignmentTargets {

    private final Regions regions;
    private final Organisations organisations;
    private final List<AssignmentTarget> others;

    AssignmentTargets(Regions regions, Organisations organisations, @All List<AssignmentTarget> others) {
        this.regions = regions;
        this.organisations = organisations;
        this.others = List.copyOf(others);
    }

    /** The region code of the target, inside the caller's jurisdiction. */
    Uni<String> regionOf(Tx tx, Scope scope, NewAssignment request) {
        requireKind(request);
        if (request.targetType() == AssignmentTargetType.REGION) {
            return regions.requireWithin(tx, scope, request.regionCode(), "regionCode")
                    .invoke(region -> requireLevel(request, region))
                    .map(Region::code);
        }
        return find(tx, scope, request).map(found -> found.filter(scope::containsRegion)
                .orElseThrow(() -> new BusinessRuleViolation(
                        CommonProblem.UNKNOWN_REFERENCE, "targetId", "责任分工的对象不存在或不在您的管辖范围内")));
    }

    private Uni<Optional<String>> find(Tx tx, Scope scope, NewAssignment request) {
        if (request.targetType() == AssignmentTargetType.ORGANISATION) {
            return organisations.find(tx, request.targetId()).map(found -> found.map(OrganisationRef::regionCode));
        }
        return others.stream()
                .filter(other -> other.type() == request.targetType())
                .findFirst()
                .map(other -> other.regionOf(tx, request.targetId()))
                .orElseGet(() -> named(tx, scope, request));
    }

    private Uni<Optional<String>> named(Tx tx, Scope scope, NewAssignment request) {
        if (Texts.strip(request.regionCode()) == null) {
            throw refusal("regionCode", "该类对象须填写行政区划代码");
        }
        return regions.requireWithin(tx, scope, request.regionCode(), "regionCode")
                .map(region -> Optional.of(region.code()));
    }

    private static void requireKind(NewAssignment request) {
        if (!request.role().targets().contains(request.targetType())) {
            throw refusal(
                    "targetType",
                    request.role().label() + "的对象类别应为 " + request.role().targets());
        }
        boolean region = request.targetType() == AssignmentTargetType.REGION;
        if (region && request.targetId() != null) {
            throw refusal("targetId", "对象类别为 REGION 时不填对象标识，只填行政区划代码");
        }
        if (region && Texts.strip(request.regionCode()) == null) {
            throw refusal("regionCode", "对象类别为 REGION 时必须填写行政区划代码");
        }
        if (!region && request.targetId() == null) {
            throw refusal("targetId", "必须填写责任分工的对象");
        }
    }

    private static void requireLevel(NewAssignment request, Region region) {
        if (!request.role().levels().contains(region.level())) {
            throw refusal(
                    "regionCode",
                    request.role().label() + "的行政区划级别应为 " + request.role().levels());
        }
    }

    private static BusinessRuleViolation refusal(String field, String detail) {
        return new BusinessRuleViolation(IdentityProblem.ASSIGNMENT_TARGET_INVALID, field, detail);
    }
}
