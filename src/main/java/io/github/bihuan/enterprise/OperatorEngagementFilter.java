package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.domain.OperatorStanding;
import io.github.bihuan.identity.Regions;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list of those who work as special operators. */
public class OperatorEngagementFilter {

    @Parameter(description = "企业")
    @QueryParam("enterpriseId")
    public UUID enterpriseId;

    @Parameter(description = "行政区划代码：该地区及其下级", example = "141128101")
    @QueryParam("regionCode")
    public String regionCode;

    @Parameter(description = "作业类别、操作项目")
    @QueryParam("workType")
    public String workType;

    @Parameter(description = "持证情况")
    @QueryParam("standing")
    public OperatorStanding standing;

    @Parameter(description = "false 只列没有有效证书的（无证上岗），true 只列持证有效的")
    @QueryParam("certified")
    public Boolean certified;

    @Parameter(description = "在哪一天在岗、持证，默认今天")
    @QueryParam("on")
    public LocalDate on;

    String region() {
        return Regions.filter(regionCode, "regionCode");
    }
}
