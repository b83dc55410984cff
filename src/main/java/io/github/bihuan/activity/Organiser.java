package io.github.bihuan.activity;

import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.OrganisationRef;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.region.RegionCode;
import java.util.UUID;

/** Who held the activity, and where it counts. */
record Organiser(UUID organisationId, String level, String regionCode) {

    static Organiser of(OrganisationRef organisation) {
        return new Organiser(organisation.id(), organisation.level().name(), organisation.regionCode());
    }

    /** The caller without an organisation in the directory. */
    static Organiser of(Caller caller) {
        String region = caller.actor().regionCode();
        if (region == null) {
            throw new BusinessRuleViolation(CommonProblem.UNKNOWN_REGION, null, "您的账号没有行政区划，不能登记活动");
        }
        return new Organiser(null, new RegionCode(region).level().name(), region);
    }
}
