package io.github.bihuan.inspection;

import io.github.bihuan.inspection.domain.InspectionKind;
import io.github.bihuan.inspection.domain.InspectionStatus;
import io.github.bihuan.shared.region.RegionLevel;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which inspections a list shows. */
public class InspectionFilter {

    @Parameter(description = "所属行动")
    @QueryParam("campaignId")
    public UUID campaignId;

    @Parameter(description = "被检查企业")
    @QueryParam("enterpriseId")
    public UUID enterpriseId;

    @Parameter(description = "行政区划（含下级）")
    @QueryParam("regionCode")
    public String regionCode;

    @Parameter(description = "状态")
    @QueryParam("status")
    public InspectionStatus status;

    @Parameter(description = "检查类型")
    @QueryParam("kind")
    public InspectionKind kind;

    @Parameter(description = "组织检查的单位的层级")
    @QueryParam("organiserLevel")
    public RegionLevel organiserLevel;

    @Parameter(description = "检查日期自")
    @QueryParam("inspectedFrom")
    public LocalDate inspectedFrom;

    @Parameter(description = "检查日期至（含）")
    @QueryParam("inspectedTo")
    public LocalDate inspectedTo;
}
