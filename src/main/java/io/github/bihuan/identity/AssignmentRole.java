package io.github.bihuan.identity;

import static io.github.bihuan.identity.AssignmentTargetType.CAMPAIGN;
import static io.github.bihuan.identity.AssignmentTargetType.ENTERPRISE;
import static io.github.bihuan.identity.AssignmentTargetType.HAZARD;
import static io.github.bihuan.identity.AssignmentTargetType.ORGANISATION;
import static io.github.bihuan.identity.AssignmentTargetType.REGION;

import io.github.bihuan.shared.region.RegionLevel;
import java.util.EnumSet;
import java.util.Set;

/**
 * What an official answers for. The recipient roles of the overdue ladder (specification §3.5) have the same names here, so that
 * a step finds its people; an enterprise's own people are fields of the enterprise.
 */
public enum AssignmentRole {
    RESPONSIBLE_OFFICIAL("挂牌责任人", Set.of(ENTERPRISE)),
    TRACKING_OFFICER("跟踪责任人", Set.of(HAZARD, ENTERPRISE)),
    SUPERVISING_OFFICER("监管单位经办人", Set.of(ORGANISATION)),
    SUPERVISING_HEAD("监管单位负责人", Set.of(ORGANISATION)),
    LISTING_UNIT("挂牌督办单位联系人", Set.of(ORGANISATION)),
    REPORTING_CONTACT("信息报送联系人", Set.of(ORGANISATION)),
    TOWNSHIP_DEPUTY_LEADER("镇分管领导", EnumSet.of(RegionLevel.TOWNSHIP), Set.of(REGION)),
    TOWNSHIP_LEADER("镇主要领导", EnumSet.of(RegionLevel.TOWNSHIP), Set.of(REGION)),
    TOWNSHIP_OFFICE("镇安委会办公室", EnumSet.of(RegionLevel.TOWNSHIP), Set.of(REGION)),
    TERRITORY_HEAD("属地负责人", Set.of(REGION)),
    REGION_UNITS("辖区各单位联系人", Set.of(REGION)),
    SECTOR_COMMITTEE_OFFICE("县专委会办公室", EnumSet.of(RegionLevel.COUNTY), Set.of(REGION)),
    COUNTY_SAFETY_OFFICE("县安委会办公室", EnumSet.of(RegionLevel.COUNTY), Set.of(REGION)),
    COUNTY_EMERGENCY_BUREAU("县应急管理局", EnumSet.of(RegionLevel.COUNTY), Set.of(REGION)),
    COUNTY_COMPETENT_DEPARTMENT("县级主管部门", EnumSet.of(RegionLevel.COUNTY), Set.of(REGION)),
    COUNTY_GOVERNMENT("县人民政府", EnumSet.of(RegionLevel.COUNTY), Set.of(REGION)),
    CAMPAIGN_OFFICE_DIRECTOR("领导小组办公室主任", Set.of(CAMPAIGN, ORGANISATION)),
    LEADING_GROUP_HEAD("领导小组组长", Set.of(CAMPAIGN)),
    LEADING_GROUP_EXECUTIVE_DEPUTY("领导小组常务副组长", Set.of(CAMPAIGN)),
    LEADING_GROUP_DEPUTY("领导小组副组长", Set.of(CAMPAIGN)),
    LEADING_GROUP_MEMBER("领导小组成员", Set.of(CAMPAIGN));

    private final String label;
    private final Set<RegionLevel> levels;
    private final Set<AssignmentTargetType> targets;

    AssignmentRole(String label, Set<AssignmentTargetType> targets) {
        this(label, EnumSet.allOf(RegionLevel.class), targets);
    }

    AssignmentRole(String label, Set<RegionLevel> levels, Set<AssignmentTargetType> targets) {
        this.label = label;
        this.levels = levels;
        this.targets = targets;
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }

    /** What the role can be about. */
    public Set<AssignmentTargetType> targets() {
        return targets;
    }

    /** Levels of the region that the role can be about. */
    public Set<RegionLevel> levels() {
        return Set.copyOf(levels);
    }
}
