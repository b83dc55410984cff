package io.github.bihuan.audit;

import io.github.bihuan.audit.AuditApi.AuditEvent;
import io.github.bihuan.audit.AuditRepository.Filter;
import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.Needs;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageParams;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/audit-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "审计日志", description = "谁、何时、做了什么，只增不改")
public final class AuditResource {

    private final Callers callers;
    private final AuditService service;

    AuditResource(Callers callers, AuditService service) {
        this.callers = callers;
        this.service = service;
    }

    @GET
    @Needs(Action.JOURNAL_READ)
    @Operation(summary = "查询管辖范围内的审计日志（新的在前）")
    public Uni<Page<AuditEvent>> list(
            @Parameter(description = "对象") @QueryParam("subjectId") UUID subjectId,
            @Parameter(description = "对象类别，如 HAZARD") @QueryParam("subjectType") String subjectType,
            @Parameter(description = "操作，如 ORGANISATION_CREATED") @QueryParam("action") String action,
            @Parameter(description = "操作人（令牌的 sub）") @QueryParam("actor") String actor,
            @Parameter(description = "起始日期（含），北京时间") @QueryParam("from") LocalDate from,
            @Parameter(description = "截止日期（含），北京时间") @QueryParam("to") LocalDate to,
            @BeanParam PageParams page) {
        Caller caller = callers.current();
        return service.list(caller, new Filter(subjectId, subjectType, action, actor, from, to), page.page());
    }
}
