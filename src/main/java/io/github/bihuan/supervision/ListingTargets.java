package io.github.bihuan.supervision;

import static io.github.bihuan.supervision.domain.SupervisionProblem.TARGET_INVALID;
import static io.github.bihuan.supervision.domain.SupervisionProblem.TARGET_NOT_MAJOR;
import static io.github.bihuan.supervision.domain.SupervisionProblem.TARGET_NOT_OPEN;
import static io.github.bihuan.supervision.domain.SupervisionProblem.TARGET_NOT_SETTLED;

import io.github.bihuan.enterprise.Enterprises;
import io.github.bihuan.hazard.HazardRef;
import io.github.bihuan.hazard.Hazards;
import io.github.bihuan.hazard.domain.HazardLevel;
import io.github.bihuan.hazard.domain.HazardStatus;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Regions;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.supervision.ListingApi.ListingView;
import io.github.bihuan.supervision.ListingApi.TargetBody;
import io.github.bihuan.supervision.domain.TargetType;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;

/** Finds the target of a proposal in the caller's scope, and whether it may be listed or delisted. */
@Singleton
class ListingTargets {

    private static final Set<HazardStatus> OPEN = EnumSet.of(
            HazardStatus.CONFIRMED,
            HazardStatus.PLANNED_PENDING,
            HazardStatus.RECTIFYING,
            HazardStatus.RECTIFIED,
            HazardStatus.ACCEPTED,
            HazardStatus.REOPENED);
    private static final Set<HazardStatus> SETTLED =
            EnumSet.of(HazardStatus.ACCEPTED, HazardStatus.CLOSED, HazardStatus.WITHDRAWN, HazardStatus.MERGED);

    private final Hazards hazards;
    private final Enterprises enterprises;
    private final Regions regions;

    ListingTargets(Hazards hazards, Enterprises enterprises, Regions regions) {
        this.hazards = hazards;
        this.enterprises = enterprises;
        this.regions = regions;
    }

    Uni<ListingTarget> find(Tx tx, Caller caller, TargetBody target) {
        checkForm(target);
        return switch (target.type()) {
            case HAZARD -> hazards.named(tx, caller.scope(), target.id(), "target.id")
                    .invoke(ListingTargets::requireListable)
                    .map(ListingTarget::of);
            case ENTERPRISE -> enterprises
                    .named(tx, caller.scope(), target.id(), "target.id")
                    .map(found -> ListingTarget.ofEnterprise(found.id(), found.regionCode()));
            case AREA, ACCIDENT -> regions.requireWithin(tx, caller.scope(), target.regionCode(), "target.regionCode")
                    .map(found -> ListingTarget.described(target.type(), found.code(), target.description()));
        };
    }

    /** Refuses (422) to delist a hazard that is not accepted. */
    Uni<Void> requireSettled(Tx tx, Caller caller, ListingView listing) {
        return listing.target().type() != TargetType.HAZARD
                ? Uni.createFrom().voidItem()
                : hazards.require(tx, caller.scope(), listing.target().id())
                        .invoke(hazard -> TARGET_NOT_SETTLED.unless(
                                SETTLED.contains(hazard.status()), null, "隐患" + hazard.code() + "尚未通过验收，不能摘牌"))
                        .replaceWithVoid();
    }

    private static void checkForm(TargetBody target) {
        if (target.type().byId()) {
            TARGET_INVALID.unless(
                    target.id() != null, "target.id", "督办对象为" + target.type().label() + "的，须填写其编号");
        } else {
            TARGET_INVALID.unless(
                    target.id() == null, "target.id", target.type().label() + "不填编号");
            TARGET_INVALID.unless(given(target.regionCode()), "target.regionCode", "须填写所在行政区划");
            TARGET_INVALID.unless(
                    given(target.description()),
                    "target.description",
                    "须说明督办的" + target.type().label());
        }
    }

    private static void requireListable(HazardRef hazard) {
        TARGET_NOT_MAJOR.unless(hazard.level() == HazardLevel.MAJOR, "target.id", "隐患" + hazard.code() + "不是重大事故隐患");
        TARGET_NOT_OPEN.unless(OPEN.contains(hazard.status()), "target.id", "隐患" + hazard.code() + "已经办结");
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
