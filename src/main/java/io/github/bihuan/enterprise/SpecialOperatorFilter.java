package io.github.bihuan.enterprise;

import io.github.bihuan.identity.Regions;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list of special operators. */
public class SpecialOperatorFilter {

    @Parameter(description = "企业")
    @QueryParam("enterpriseId")
    public UUID enterpriseId;

    @Parameter(description = "行政区划代码：该地区及其下级", example = "141128101")
    @QueryParam("regionCode")
    public String regionCode;

    @Parameter(description = "true 只列已过期的，false 只列有效的")
    @QueryParam("expired")
    public Boolean expired;

    String region() {
        return Regions.filter(regionCode, "regionCode");
    }
}
