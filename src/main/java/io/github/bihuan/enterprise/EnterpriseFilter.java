package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.domain.EnterpriseStatus;
import io.github.bihuan.enterprise.domain.SiteCensus;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.region.RegionCode;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which enterprises a list shows. */
public class EnterpriseFilter {

    private static final int MAX_TEXT = 100;

    @Parameter(description = "行政区划（含下级）")
    @QueryParam("regionCode")
    public String regionCode;

    @Parameter(description = "行业类别代码")
    @QueryParam("industry")
    public String industry;

    @Parameter(description = "企业规模代码")
    @QueryParam("sizeClass")
    public String sizeClass;

    @Parameter(description = "带有该风险标签")
    @QueryParam("riskTag")
    public String riskTag;

    @Parameter(description = "状态")
    @QueryParam("status")
    public EnterpriseStatus status;

    @Parameter(description = "监管单位")
    @QueryParam("supervisingOrganisationId")
    public UUID supervisingOrganisationId;

    @Parameter(description = "重点企业")
    @QueryParam("keyEnterprise")
    public Boolean keyEnterprise;

    @Parameter(description = "不放心企业")
    @QueryParam("watchListed")
    public Boolean watchListed;

    @Parameter(description = "摸排情况：MISSING 为既没有登记场所关系、也没有零报告的")
    @QueryParam("siteCensus")
    public SiteCensus siteCensus;

    @Parameter(description = "企业名称中的文字，或统一社会信用代码的开头")
    @QueryParam("q")
    public String q;

    RegionCode region() {
        try {
            return regionCode == null || regionCode.isBlank() ? null : RegionCode.of(regionCode);
        } catch (IllegalArgumentException e) {
            throw new BusinessRuleViolation(CommonProblem.INVALID_PARAMETER, "regionCode", e.getMessage());
        }
    }

    String text() {
        if (q != null && (q.length() > MAX_TEXT || q.indexOf('\0') >= 0)) {
            throw new BusinessRuleViolation(CommonProblem.INVALID_PARAMETER, "q", "检索文字不得超过" + MAX_TEXT + "字");
        }
        return q == null || q.isBlank() ? null : q.strip();
    }
}
