package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.domain.EnterpriseProblem;
import io.github.bihuan.enterprise.domain.Uscc;
import io.github.bihuan.identity.Organisations;
import io.github.bihuan.identity.Region;
import io.github.bihuan.identity.Regions;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.reference.Terms;
import io.github.bihuan.shared.region.RegionLevel;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What must be true of the values of a registration before it is written. A value that is null is not checked. */
@Singleton
class EnterpriseChecks {

    /** 工贸 is the name of eight industries together; an enterprise belongs to one of them. */
    private static final String GROUP_OF_INDUSTRIES = "INDUSTRY_TRADE";

    private final Regions regions;
    private final Terms terms;
    private final Organisations organisations;
    private final EnterpriseReadRepository enterprises;

    EnterpriseChecks(Regions regions, Terms terms, Organisations organisations, EnterpriseReadRepository enterprises) {
        this.regions = regions;
        this.terms = terms;
        this.organisations = organisations;
        this.enterprises = enterprises;
    }

    /** The canonical code; refuses a wrong one (422) with the reason. */
    static String uscc(String text) {
        try {
            return text == null ? null : Uscc.of(text).value();
        } catch (IllegalArgumentException wrong) {
            throw new BusinessRuleViolation(EnterpriseProblem.INVALID_USCC, "uscc", wrong.getMessage());
        }
    }

    void terms(String industry, String sizeClass, String ownership, Collection<String> riskTags) {
        requireTerm("INDUSTRIES", industry, "industry");
        requireTerm("SIZE_CLASSES", sizeClass, "sizeClass");
        requireTerm("OWNERSHIP_KINDS", ownership, "ownership");
        if (riskTags != null) {
            terms.require("RISK_TAGS", riskTags, "riskTags");
        }
        if (GROUP_OF_INDUSTRIES.equals(industry)) {
            throw new BusinessRuleViolation(
                    CommonProblem.UNKNOWN_REFERENCE, "industry", "“工贸”是行业总称，请登记具体行业（冶金、有色、建材、机械等）");
        }
    }

    /** Refuses (409) a code that is registered, wherever it is. */
    Uni<Void> usccIsFree(Tx tx, String uscc) {
        return uscc == null
                ? Uni.createFrom().voidItem()
                : enterprises
                        .isUsccTaken(tx, uscc)
                        .invoke(EnterpriseChecks::refuseTaken)
                        .replaceWithVoid();
    }

    /** Refuses an unknown region, one above the township and one outside the caller's scope. */
    Uni<Void> region(Tx tx, Scope scope, String code) {
        return code == null
                ? Uni.createFrom().voidItem()
                : regions.require(tx, code, "regionCode")
                        .invoke(EnterpriseChecks::requireLevel)
                        .invoke(region -> Regions.requireInside(scope, region.code(), "regionCode"))
                        .replaceWithVoid();
    }

    Uni<Void> organisation(Tx tx, UUID id) {
        return id == null
                ? Uni.createFrom().voidItem()
                : organisations
                        .requireActive(tx, id, "supervisingOrganisationId")
                        .replaceWithVoid();
    }

    private void requireTerm(String list, String code, String field) {
        if (code != null) {
            terms.require(list, List.of(code), field);
        }
    }

    private static void refuseTaken(boolean taken) {
        if (taken) {
            throw EnterpriseRepository.duplicate();
        }
    }

    private static void requireLevel(Region region) {
        if (region.level().compareTo(RegionLevel.TOWNSHIP) < 0) {
            throw new BusinessRuleViolation(
                    EnterpriseProblem.REGION_LEVEL, "regionCode", "“" + region.fullName() + "”不是乡镇或村，企业所在地应精确到乡镇或村");
        }
    }
}
