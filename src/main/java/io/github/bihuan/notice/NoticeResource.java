package io.github.bihuan.notice;

import io.github.bihuan.delivery.DeliveryApi.DeliveryView;
import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.Needs;
import io.github.bihuan.notice.NoticeApi.Approval;
import io.github.bihuan.notice.NoticeApi.NoticeView;
import io.github.bihuan.notice.NoticeApi.Recall;
import io.github.bihuan.notice.NoticeApi.Reply;
import io.github.bihuan.notice.NoticeDocuments.Document;
import io.github.bihuan.shared.http.Answers;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageParams;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(NoticeResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "通知", description = "提醒卡、提醒函、督促函、通报、约谈、告知：签发、送达、签收和回复")
public class NoticeResource {

    static final String PATH = "/api/v1/notices";

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Callers callers;
    private final NoticeService notices;
    private final NoticeDocuments documents;

    NoticeResource(Callers callers, NoticeService notices, NoticeDocuments documents) {
        this.callers = callers;
        this.notices = notices;
        this.documents = documents;
    }

    @GET
    @Needs(Action.NOTICE_READ)
    @Operation(summary = "通知列表", description = "按应发日期倒序；企业人员、挂牌责任人和村干部只能看到发给自己的")
    public Uni<Page<NoticeView>> list(@BeanParam NoticeFilter filter, @BeanParam PageParams page) {
        return notices.list(callers.current(), filter, page.page());
    }

    @GET
    @Path("/{id}")
    @Needs(Action.NOTICE_READ)
    @Operation(summary = "读取通知")
    @APIResponse(
            responseCode = "200",
            description = "通知，ETag 为其版本",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Uni<Response> get(@PathParam("id") UUID id) {
        return notices.get(callers.current(), id).map(Answers::ok);
    }

    @GET
    @Path("/{id}/deliveries")
    @Needs(Action.DELIVERY_READ)
    @Operation(summary = "送达情况", description = "每个接收人每个渠道一行，地址隐去中间部分")
    public Uni<List<DeliveryView>> deliveries(@PathParam("id") UUID id) {
        return notices.deliveries(callers.current(), id);
    }

    @GET
    @Path("/{id}/document")
    @Needs(Action.NOTICE_READ)
    @Produces(DOCX)
    @Operation(summary = "正式文书（docx）", description = "按 GB/T 9704-2012 的版式，正文与已发出的一致；未签发的标明草稿")
    @APIResponse(responseCode = "200", description = "文书", content = @Content(mediaType = DOCX))
    @APIResponse(responseCode = "409", description = "只作记录，没有文书（no-document）")
    public Uni<Response> document(@PathParam("id") UUID id) {
        return documents.of(callers.current(), id).map(NoticeResource::file);
    }

    @POST
    @Path("/{id}/approval")
    @Needs(Action.NOTICE_APPROVE)
    @Operation(summary = "签发草稿", description = "督促函由办公室或领导一键签发；通报、约谈、提请须由领导签发。同意后编号并发出，不同意须说明理由。须带 If-Match。")
    @APIResponse(
            responseCode = "201",
            description = "已签发或已取消",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    @APIResponse(responseCode = "403", description = "须由领导签发（leader-must-sign）")
    @APIResponse(responseCode = "409", description = "不是草稿（illegal-notice-transition）")
    public Uni<Response> approve(@PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid Approval approval) {
        return notices.decide(callers.current(), id, approval).map(done -> Answers.created(PATH, done));
    }

    @POST
    @Path("/{id}/receipts")
    @Needs(Action.NOTICE_RECEIVE)
    @Operation(summary = "签收", description = "接收人签收；全部主送人签收后通知为已签收。重复签收不产生变化。")
    @APIResponse(
            responseCode = "201",
            description = "已签收",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    @APIResponse(responseCode = "403", description = "不是接收人（not-addressee）")
    @APIResponse(responseCode = "409", description = "尚未发出或已撤回（illegal-notice-transition）")
    public Uni<Response> sign(@PathParam("id") UUID id) {
        return notices.sign(callers.current(), id).map(done -> Answers.created(PATH, done));
    }

    @POST
    @Path("/{id}/replies")
    @Needs(Action.NOTICE_REPLY)
    @Operation(summary = "书面回复", description = "接收人回复整改情况；回复即视为签收")
    @APIResponse(
            responseCode = "201",
            description = "已回复",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    @APIResponse(responseCode = "403", description = "不是接收人（not-addressee）")
    public Uni<Response> reply(@PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid Reply reply) {
        return notices.reply(callers.current(), id, reply).map(done -> Answers.created(PATH, done));
    }

    @POST
    @Path("/{id}/recall")
    @Needs(Action.NOTICE_APPROVE)
    @Operation(summary = "撤回", description = "撤回已发出的通知，文号不再使用；须带 If-Match")
    @APIResponse(
            responseCode = "201",
            description = "已撤回",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Uni<Response> recall(@PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid Recall recall) {
        return notices.recall(callers.current(), id, recall).map(done -> Answers.created(PATH, done));
    }

    private static Response file(Document document) {
        String name = URLEncoder.encode(document.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(document.content(), DOCX)
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name + ".docx")
                .build();
    }
}
