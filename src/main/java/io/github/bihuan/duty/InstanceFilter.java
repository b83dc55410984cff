package io.github.bihuan.duty;

import io.github.bihuan.duty.InstanceRepository.Filter;
import io.github.bihuan.duty.domain.DutyOrigin;
import io.github.bihuan.duty.domain.DutyStanding;
import io.github.bihuan.identity.Regions;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which instances a list shows. */
public class InstanceFilter {

    @Parameter(description = "行政区划（含下级）")
    @QueryParam("regionCode")
    public String regionCode;

    @Parameter(description = "所属行动")
    @QueryParam("campaignId")
    public UUID campaignId;

    @Parameter(description = "产生它的事项、报送安排、阶段、挂牌督办、处罚或隐患")
    @QueryParam("originId")
    public UUID originId;

    @Parameter(description = "由何产生：如 AUTHORITY_REPORT 为双报告中的报乡镇")
    @QueryParam("origin")
    public DutyOrigin origin;

    @Parameter(description = "承办企业")
    @QueryParam("enterpriseId")
    public UUID enterpriseId;

    @Parameter(description = "所涉企业：由单位就该企业承办的")
    @QueryParam("concernsEnterpriseId")
    public UUID concernsEnterpriseId;

    @Parameter(description = "办理情况")
    @QueryParam("standing")
    public DutyStanding standing;

    @Parameter(description = "到期日起（含）", example = "2025-01-01")
    @QueryParam("dueFrom")
    public LocalDate dueFrom;

    @Parameter(description = "到期日止（含）", example = "2025-01-31")
    @QueryParam("dueTo")
    public LocalDate dueTo;

    Filter filter() {
        return new Filter(
                Regions.filter(regionCode, "regionCode"),
                campaignId,
                origin,
                originId,
                enterpriseId,
                concernsEnterpriseId,
                standing,
                dueFrom,
                dueTo);
    }
}
