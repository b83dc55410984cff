package io.github.bihuan.hazard.domain;

import io.github.bihuan.hazard.domain.HazardParts.CatalogItem;
import io.github.bihuan.hazard.domain.HazardParts.Listing;
import java.time.LocalDate;
import java.util.List;

/** Rules that several documents share, each a small pure function that refuses or says nothing. */
final class HazardGuards {

    private HazardGuards() {}

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    static void required(Object value, String field, String name) {
        boolean missing = value == null || value instanceof String text && text.isBlank();
        HazardProblem.FIELD_REQUIRED.unless(!missing, field, name + "必须填写");
    }

    static void notInFuture(LocalDate day, LocalDate today, String field) {
        HazardProblem.DATE_IN_FUTURE.unless(!day.isAfter(today), field, "日期" + day + "晚于今天" + today);
    }

    /** The day may not lie before the preceding step (which may not have happened). */
    static void notBefore(LocalDate day, LocalDate step, String field, String stepName) {
        boolean inOrder = step == null || !day.isBefore(step);
        HazardProblem.DATE_OUT_OF_ORDER.unless(inOrder, field, "日期" + day + "早于" + stepName + step);
    }

    static void deadlineNotBeforeFinding(LocalDate deadline, LocalDate foundOn, String field) {
        HazardProblem.DEADLINE_BEFORE_FINDING.unless(
                !deadline.isBefore(foundOn), field, "整改期限" + deadline + "早于隐患发现日期" + foundOn);
    }

    /** The enterprise itself, or an inspecting authority that records its paper. */
    static void enterpriseOrAuthority(Hazard hazard, Signer signer) {
        HazardProblem.WRONG_AUTHORITY.unless(
                signer.enterpriseOf(hazard.enterpriseId()) || signer.inspecting(), null, "只有隐患所在企业或监管人员可以办理");
    }

    static void inspecting(Signer signer) {
        HazardProblem.WRONG_AUTHORITY.unless(signer.inspecting(), null, "只有监管检查人员可以办理");
    }

    static void majorOnly(Hazard hazard) {
        HazardProblem.MAJOR_ONLY.unless(hazard.major(), null, "该文书仅适用于重大事故隐患");
    }

    /**
     * H7, H9: LISTED – the listing authority; MAJOR – the county's office; GENERAL – an office of the tracking
     * organisation.
     */
    static void decidingAuthority(Hazard hazard, Signer signer) {
        if (hazard.listed()) {
            HazardProblem.WRONG_AUTHORITY.unless(listingAuthority(hazard, signer), null, "挂牌督办的隐患由挂牌督办机关审批");
        } else if (hazard.major()) {
            HazardProblem.WRONG_AUTHORITY.unless(signer.countyOffice(), null, "重大事故隐患由县级主管部门审批");
        } else {
            HazardProblem.WRONG_AUTHORITY.unless(signer.office(), null, "由跟踪单位负责人审批");
        }
    }

    static boolean listingAuthority(Hazard hazard, Signer signer) {
        Listing listing = hazard.listing();
        boolean office = signer.office() || signer.has("CITY_SUPERVISOR");
        boolean sameRegion = listing.authorityRegionCode() != null
                && listing.authorityRegionCode().equals(signer.regionCode());
        return office && (signer.of(listing.authorityOrganisationId()) || sameRegion);
    }

    /** H2: MAJOR cites a catalog item or the residual definition; article 14 names the item whose device failed. */
    static void majorHasGrounds(HazardLevel level, List<CatalogItem> items, String residualReason) {
        if (level != HazardLevel.MAJOR) {
            return;
        }
        HazardProblem.CATALOG_ITEM_REQUIRED.unless(
                !items.isEmpty() || !blank(residualReason), "catalogItems", "重大事故隐患须引用判定标准条款，或说明符合重大隐患定义的理由");
        boolean otherItem = items.stream().anyMatch(item -> !item.article14());
        boolean parentNamed =
                items.stream().allMatch(item -> !item.article14() || otherItem || !blank(item.parentKey()));
        HazardProblem.PARENT_ITEM_REQUIRED.unless(parentNamed, "catalogItems", "引用第十四条须同时指明失效设施所属的条款");
    }

    /** 000-33: what the government found has an officer who follows it. */
    static void trackingOfficer(HazardSource source, Object trackingOfficerId) {
        HazardProblem.TRACKING_OFFICER_REQUIRED.unless(
                source.selfFound() || trackingOfficerId != null, "trackingOfficerId", "政府检查发现的隐患必须明确跟踪责任人");
    }

    /** H9, H11: nothing is closed while production is suspended or the hazard is listed. */
    static void nothingHoldsTheCloseOut(Hazard hazard) {
        HazardProblem.SUSPENSION_OPEN.unless(!hazard.interim().suspensionOpen(), null, "停产停业尚未解除，须先经审查同意恢复生产");
        HazardProblem.LISTED_NOT_DELISTED.unless(!hazard.listed(), null, "挂牌督办尚未摘牌，不得销号");
    }
}
