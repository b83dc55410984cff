package io.github.bihuan.ledger;

import io.github.bihuan.dispatch.FormQuestion;
import io.github.bihuan.identity.Regions;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of a ledger. */
public class LedgerParams {

    @Parameter(description = "行动", required = true)
    @QueryParam("campaignId")
    public UUID campaignId;

    @Parameter(description = "统计截止日（含当日），默认今天")
    @QueryParam("cutOff")
    public LocalDate cutOff;

    @Parameter(description = "所知时间（RFC 3339），默认现在")
    @QueryParam("knownAt")
    public Instant knownAt;

    @Parameter(description = "行政区划代码：只列该地区及其下级", example = "141128101")
    @QueryParam("regionCode")
    public String regionCode;

    FormQuestion question() {
        if (campaignId == null) {
            throw new BusinessRuleViolation(CommonProblem.INVALID_PARAMETER, "campaignId", "必须指明行动");
        }
        return new FormQuestion(campaignId, cutOff, knownAt, null, Regions.filter(regionCode, "regionCode"));
    }
}
