package io.github.bihuan.notice;

import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.Needs;
import io.github.bihuan.notice.NoticeApi.NoticeView;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageParams;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/me/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "通知")
public class MyNoticesResource {

    private final Callers callers;
    private final NoticeService notices;

    MyNoticesResource(Callers callers, NoticeService notices) {
        this.callers = callers;
        this.notices = notices;
    }

    @GET
    @Needs(Action.NOTICE_RECEIVE)
    @Operation(summary = "我的收件箱", description = "发给我、我的单位或我的企业的通知，按应发日期倒序")
    public Uni<Page<NoticeView>> inbox(
            @Parameter(description = "只看尚未签收的") @QueryParam("unacknowledged") @DefaultValue("false")
                    Boolean unacknowledged,
            @BeanParam PageParams page) {
        return notices.inbox(callers.current(), unacknowledged, page.page());
    }
}
