package io.github.bihuan.supervision;

import io.github.bihuan.supervision.domain.ListingLevel;
import io.github.bihuan.supervision.domain.ListingStatus;
import io.github.bihuan.supervision.domain.TargetType;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which listings a list shows. */
public class ListingFilter {

    @Parameter(description = "对象类型")
    @QueryParam("targetType")
    public TargetType targetType;

    @Parameter(description = "隐患或企业的编号")
    @QueryParam("targetId")
    public UUID targetId;

    @Parameter(description = "所涉企业")
    @QueryParam("enterpriseId")
    public UUID enterpriseId;

    @Parameter(description = "所属行动")
    @QueryParam("campaignId")
    public UUID campaignId;

    @Parameter(description = "行政区划（含下级）")
    @QueryParam("regionCode")
    public String regionCode;

    @Parameter(description = "挂牌层级")
    @QueryParam("level")
    public ListingLevel level;

    @Parameter(description = "状态")
    @QueryParam("status")
    public ListingStatus status;
}
