package io.github.bihuan.escalation;

import io.github.bihuan.escalation.CalendarApi.Answer;
import io.github.bihuan.escalation.CalendarApi.Stored;
import io.github.bihuan.escalation.CalendarApi.Upload;
import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.Needs;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/calendars")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "节假日", description = "国务院办公厅每年的节假日安排：随程序提供的和上传的")
public class CalendarResource {

    private final Callers callers;
    private final CalendarService service;

    CalendarResource(Callers callers, CalendarService service) {
        this.callers = callers;
        this.service = service;
    }

    @GET
    @Path("/{year}")
    @Needs(Action.REFERENCE_READ)
    @Operation(summary = "一年的节假日和调休安排")
    @APIResponse(responseCode = "200", description = "现行的安排")
    @APIResponse(responseCode = "404", description = "该年安排尚未公布")
    public Answer calendar(@PathParam("year") Integer year) {
        return service.year(year);
    }

    @POST
    @Needs(Action.CALENDAR_WRITE)
    @Operation(summary = "上传一年的节假日安排", description = "新的一年或者更正已有的一年。按工作日推算的期限随即重新推算，答复列出受影响的事项")
    @APIResponse(
            responseCode = "201",
            description = "已启用",
            content = @Content(schema = @Schema(implementation = Stored.class)))
    @APIResponse(responseCode = "422", description = "不完整或者自相矛盾（calendar-invalid），逐项列出")
    public Uni<Response> upload(@NotNull(message = "请求内容必须填写") @Valid Upload request) {
        return service.upload(callers.current(), request).map(stored -> Response.created(
                        URI.create("/api/v1/calendars/" + stored.calendar().year()))
                .entity(stored)
                .build());
    }
}
