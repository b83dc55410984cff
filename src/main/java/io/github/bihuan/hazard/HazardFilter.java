package io.github.bihuan.hazard;

import io.github.bihuan.hazard.domain.HazardLevel;
import io.github.bihuan.hazard.domain.HazardSource;
import io.github.bihuan.hazard.domain.HazardStatus;
import io.github.bihuan.identity.Regions;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.region.RegionCode;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which hazards a list shows. */
public class HazardFilter {

    private static final int MAX_TEXT = 100;

    @Parameter(description = "所属专项行动")
    @QueryParam("campaignId")
    public UUID campaignId;

    @Parameter(description = "企业")
    @QueryParam("enterpriseId")
    public UUID enterpriseId;

    @Parameter(description = "行政区划（含下级）", example = "141128")
    @QueryParam("regionCode")
    public String regionCode;

    @Parameter(description = "状态，可重复给出多个")
    @QueryParam("status")
    public List<HazardStatus> status;

    @Parameter(description = "级别")
    @QueryParam("level")
    public HazardLevel level;

    @Parameter(description = "来源")
    @QueryParam("source")
    public HazardSource source;

    @Parameter(description = "截至今天是否逾期")
    @QueryParam("overdue")
    public Boolean overdue;

    @Parameter(description = "是否挂牌督办")
    @QueryParam("listed")
    public Boolean listed;

    @Parameter(description = "整改期限不早于")
    @QueryParam("deadlineFrom")
    public LocalDate deadlineFrom;

    @Parameter(description = "整改期限不晚于")
    @QueryParam("deadlineTo")
    public LocalDate deadlineTo;

    @Parameter(description = "发现日期不早于")
    @QueryParam("foundFrom")
    public LocalDate foundFrom;

    @Parameter(description = "发现日期不晚于")
    @QueryParam("foundTo")
    public LocalDate foundTo;

    @Parameter(description = "编号、描述或部位中的文字")
    @QueryParam("q")
    public String q;

    /** The subtree, or null. */
    RegionCode region() {
        String code = Regions.filter(regionCode, "regionCode");
        return code == null ? null : RegionCode.of(code);
    }

    /** Whether nothing is asked for but a region. */
    boolean ofRegionAlone() {
        return Stream.of(
                        campaignId,
                        enterpriseId,
                        level,
                        source,
                        overdue,
                        listed,
                        deadlineFrom,
                        deadlineTo,
                        foundFrom,
                        foundTo,
                        states(),
                        pattern())
                .allMatch(Objects::isNull);
    }

    /** The states, or null for all. */
    String[] states() {
        return status == null || status.isEmpty()
                ? null
                : status.stream().map(Enum::name).distinct().toArray(String[]::new);
    }

    /** A pattern for ILIKE that matches the text as it is, or null. */
    String pattern() {
        if (q != null && (q.length() > MAX_TEXT || q.indexOf('\0') >= 0)) {
            throw new BusinessRuleViolation(CommonProblem.INVALID_PARAMETER, "q", "检索文字不得超过" + MAX_TEXT + "字");
        }
        return q == null || q.isBlank() ? null : "%" + q.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
