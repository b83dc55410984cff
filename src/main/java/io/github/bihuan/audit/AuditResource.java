package io.github.bihuan.audit;

import io.github.bihuan.audit.AuditApi.AuditEvent;
import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.Needs;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageParams;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

@Path("/api/v1/audit-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "审计日志", description = "谁、何时、做了什么，只增不改")
public final class AuditResource {

    private static final String LINES = "text/plain;charset=UTF-8";

    private final Callers callers;
    private final AuditService service;
    private final JournalExport export;

    AuditResource(Callers callers, AuditService service, JournalExport export) {
        this.callers = callers;
        this.service = service;
        this.export = export;
    }

    @GET
    @Needs(Action.JOURNAL_READ)
    @Operation(summary = "查询管辖范围内的审计日志（新的在前）")
    public Uni<Page<AuditEvent>> list(@BeanParam AuditParams filter, @BeanParam PageParams page) {
        Caller caller = callers.current();
        return service.list(caller, filter.filter(), page.page());
    }

    @GET
    @Path("/export")
    @Needs(Action.JOURNAL_READ)
    @Produces(LINES)
    @Operation(
            summary = "导出一段时间的审计日志（JSON Lines），可离线核验",
            description = "每行一个 JSON：封存块、日志行及其链值、签名链首。管辖范围外的行只有散列。格式和离线核验方法见 docs/audit.md")
    @APIResponse(
            responseCode = "200",
            description = "导出文件",
            content = @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING)))
    public RestMulti<String> export(
            @Parameter(description = "起始日期（含），北京时间", required = true) @QueryParam("from") LocalDate from,
            @Parameter(description = "截止日期（含），北京时间", required = true) @QueryParam("to") LocalDate to) {
        Caller caller = callers.current();
        Period period = new Period(required("from", from), required("to", to));
        return RestMulti.fromMultiData(export.lines(caller.scope(), period))
                .header("Content-Disposition", "attachment; filename=\"audit-" + from + "-" + to + ".jsonl\"")
                .build();
    }

    private static LocalDate required(String name, LocalDate day) {
        if (day == null) {
            throw new BusinessRuleViolation(CommonProblem.INVALID_PARAMETER, name, "必须指明日期");
        }
        return day;
    }
}
