package io.github.bihuan.event;

import io.github.bihuan.event.EventApi.EventView;
import io.github.bihuan.event.EventRepository.Told;
import io.github.bihuan.event.EventStream.Part;
import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.Needs;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/events")
@Tag(name = "动态", description = "管辖范围内隐患、通知、报送和导入的变化，按提交的先后推送")
public class EventResource {

    private final Callers callers;
    private final EventStream stream;

    EventResource(Callers callers, EventStream stream) {
        this.callers = callers;
        this.stream = stream;
    }

    @GET
    @Needs(Action.EVENT_READ)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "动态（SSE）",
            description = "事件名 change，数据为 Event；断线后带 Last-Event-ID 重连，不漏不重。事件名 gap 表示该位置之后的动态已不再保存，请重新读取列表。"
                    + "没有动态时定时发送注释以保持连接；连接最长 15 分钟，到时请以新令牌重连。")
    @APIResponse(
            responseCode = "200",
            description = "事件流",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = EventView.class)))
    @APIResponse(responseCode = "400", description = "Last-Event-ID 无效")
    @APIResponse(responseCode = "503", description = "连接数已满（too-many-streams），请稍后再试")
    public Multi<OutboundSseEvent> events(
            @Parameter(description = "上次收到的事件编号") @HeaderParam("Last-Event-ID") String last, @Context Sse sse) {
        Caller caller = callers.current();
        Position from = last == null || last.isBlank() ? null : Position.of(last);
        if (!stream.enter()) {
            throw new BusinessRuleViolation(EventProblem.TOO_MANY_STREAMS, null, "连接数已满，请稍后再试");
        }
        return stream.follow(caller, from).onItem().transformToMultiAndConcatenate(part -> Multi.createFrom()
                .iterable(events(sse, part)));
    }

    private static List<OutboundSseEvent> events(Sse sse, Part part) {
        if (part.gap()) {
            return List.of(sse.newEventBuilder().name("gap").data("{}").build());
        }
        if (part.events().isEmpty()) {
            return List.of(sse.newEventBuilder().comment("").build());
        }
        return part.events().stream().map(told -> event(sse, told)).toList();
    }

    private static OutboundSseEvent event(Sse sse, Told told) {
        return sse.newEventBuilder()
                .id(told.at().text())
                .name("change")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(EventView.class, told.event())
                .build();
    }
}
