package io.github.bihuan.audit;

import io.github.bihuan.audit.AuditRepository.Filter;
import io.github.bihuan.identity.Regions;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of the journal is restricted to; each may be missing. */
public class AuditParams {

    @Parameter(description = "对象")
    @QueryParam("subjectId")
    public UUID subjectId;

    @Parameter(description = "对象类别，如 HAZARD")
    @QueryParam("subjectType")
    public String subjectType;

    @Parameter(description = "对象的编号", example = "YH-141128101-2024-000001")
    @QueryParam("subjectCode")
    public String subjectCode;

    @Parameter(description = "操作，如 ORGANISATION_CREATED")
    @QueryParam("action")
    public String action;

    @Parameter(description = "操作人（令牌的 sub）")
    @QueryParam("actor")
    public String actor;

    @Parameter(description = "行政区划代码，含下级")
    @QueryParam("regionCode")
    public String regionCode;

    @Parameter(description = "请求的跟踪号（X-Request-Id）")
    @QueryParam("requestId")
    public String requestId;

    @Parameter(description = "起始日期（含），北京时间")
    @QueryParam("from")
    public LocalDate from;

    @Parameter(description = "截止日期（含），北京时间")
    @QueryParam("to")
    public LocalDate to;

    Filter filter() {
        String region = Regions.filter(regionCode, "regionCode");
        return new Filter(subjectId, subjectType, subjectCode, action, actor, region, requestId, from, to);
    }
}
