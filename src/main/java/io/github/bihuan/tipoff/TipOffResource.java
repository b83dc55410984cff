package io.github.bihuan.tipoff;

import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.Needs;
import io.github.bihuan.shared.http.Answers;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageParams;
import io.github.bihuan.tipoff.TipOffAnswers.Receipt;
import io.github.bihuan.tipoff.TipOffAnswers.StatusCount;
import io.github.bihuan.tipoff.TipOffAnswers.TipOffView;
import io.github.bihuan.tipoff.TipOffApi.Decision;
import io.github.bihuan.tipoff.TipOffApi.Feedback;
import io.github.bihuan.tipoff.TipOffApi.NewReward;
import io.github.bihuan.tipoff.TipOffApi.Payment;
import io.github.bihuan.tipoff.TipOffApi.Registration;
import io.github.bihuan.tipoff.TipOffApi.Reporter;
import io.github.bihuan.tipoff.TipOffApi.Verification;
import io.github.bihuan.tipoff.domain.TipOffStatus;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(TipOffResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "举报", description = "公众和从业人员的举报、核查、反馈和奖励")
public class TipOffResource {

    static final String PATH = "/api/v1/tip-offs";

    private final Callers callers;
    private final TipOffFiling filing;
    private final TipOffService tipOffs;
    private final TipOffVerification verification;
    private final TipOffRewards rewards;
    private final TipOffIdentities identities;

    TipOffResource(
            Callers callers,
            TipOffFiling filing,
            TipOffService tipOffs,
            TipOffVerification verification,
            TipOffRewards rewards,
            TipOffIdentities identities) {
        this.callers = callers;
        this.filing = filing;
        this.tipOffs = tipOffs;
        this.verification = verification;
        this.rewards = rewards;
        this.identities = identities;
    }

    @GET
    @Needs(Action.TIP_OFF_READ)
    @Operation(summary = "举报列表", description = "按接收先后倒序，不含举报人身份")
    public Uni<Page<TipOffView>> list(
            @Parameter(description = "状态") @QueryParam("status") TipOffStatus status, @BeanParam PageParams page) {
        return tipOffs.list(callers.current(), status, page.page());
    }

    @GET
    @Path("/counts")
    @Needs(Action.TIP_OFF_COUNT)
    @Operation(summary = "各状态的举报件数")
    public Uni<List<StatusCount>> counts() {
        return tipOffs.counts(callers.current());
    }

    @GET
    @Path("/{id}")
    @Needs(Action.TIP_OFF_READ)
    @Operation(summary = "读取举报", description = "不含举报人身份")
    @APIResponse(
            responseCode = "200",
            description = "举报，ETag 为其版本",
            content = @Content(schema = @Schema(implementation = TipOffView.class)))
    @APIResponse(responseCode = "404", description = "不存在，或不在管辖范围内（not-found）")
    public Uni<Response> get(@PathParam("id") UUID id) {
        return tipOffs.get(callers.current(), id).map(Answers::ok);
    }

    @GET
    @Path("/{id}/identity")
    @Identity
    @Needs(Action.TIP_OFF_IDENTITY_READ)
    @Operation(summary = "读取举报人身份", description = "仅举报受理人员；每次读取和每次被拒都记入审计日志")
    @APIResponse(
            responseCode = "200",
            description = "举报人",
            content = @Content(schema = @Schema(implementation = Reporter.class)))
    @APIResponse(responseCode = "404", description = "匿名举报，或不在管辖范围内（not-found）")
    public Uni<Reporter> identity(@PathParam("id") UUID id) {
        return identities.read(callers.current(), id);
    }

    @POST
    @Path("/registrations")
    @Needs(Action.TIP_OFF_REGISTER)
    @Operation(summary = "代为登记举报", description = "电话、来信、来访等渠道的举报，由工作人员登记")
    @APIResponse(
            responseCode = "201",
            description = "已登记，回执含查询码",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    public Uni<Response> register(@NotNull(message = "请求内容不能为空") @Valid Registration request) {
        return filing.register(callers.current(), request).map(receipt -> Answers.created(PATH, receipt));
    }

    @POST
    @Path("/{id}/decisions")
    @Needs(Action.TIP_OFF_HANDLE)
    @Operation(summary = "办理举报", description = "受理、不予受理、移送、开始核查、不予奖励、归档；须带 If-Match")
    @APIResponse(
            responseCode = "201",
            description = "已办理",
            content = @Content(schema = @Schema(implementation = TipOffView.class)))
    @APIResponse(responseCode = "409", description = "当前状态不能办理（tip-off-illegal-transition）")
    @APIResponse(responseCode = "422", description = "未说明理由、未写明接收机关，或涉及死亡应由县级核查")
    public Uni<Response> decide(@PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid Decision request) {
        return tipOffs.decide(callers.current(), id, request).map(changed -> Answers.created(PATH, changed));
    }

    @POST
    @Path("/{id}/verifications")
    @Needs(Action.TIP_OFF_HANDLE)
    @Operation(summary = "作出核查结论", description = "查实的登记隐患或关联已登记的隐患；须带 If-Match")
    @APIResponse(
            responseCode = "201",
            description = "已办理",
            content = @Content(schema = @Schema(implementation = TipOffView.class)))
    @APIResponse(responseCode = "409", description = "当前状态不能办理（tip-off-illegal-transition）")
    public Uni<Response> verify(@PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid Verification request) {
        return verification.conclude(callers.current(), id, request).map(changed -> Answers.created(PATH, changed));
    }

    @POST
    @Path("/{id}/feedbacks")
    @Needs(Action.TIP_OFF_HANDLE)
    @Operation(summary = "向举报人反馈", description = "举报人凭查询码可见；须带 If-Match")
    @APIResponse(
            responseCode = "201",
            description = "已办理",
            content = @Content(schema = @Schema(implementation = TipOffView.class)))
    @APIResponse(responseCode = "409", description = "当前状态不能办理（tip-off-illegal-transition）")
    public Uni<Response> feedBack(@PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid Feedback request) {
        return tipOffs.feedBack(callers.current(), id, request).map(changed -> Answers.created(PATH, changed));
    }

    @POST
    @Path("/{id}/rewards")
    @Needs(Action.TIP_OFF_HANDLE)
    @Operation(summary = "决定奖励", description = "按罚款的比例计算，有下限和上限；从业人员举报本单位的提高；同一事项只奖励首个有效举报；须带 If-Match")
    @APIResponse(
            responseCode = "201",
            description = "已办理",
            content = @Content(schema = @Schema(implementation = TipOffView.class)))
    @APIResponse(responseCode = "409", description = "当前状态不能办理（tip-off-illegal-transition）")
    public Uni<Response> grant(@PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid NewReward request) {
        return rewards.grant(callers.current(), id, request).map(changed -> Answers.created(PATH, changed));
    }

    @POST
    @Path("/{id}/reward-payments")
    @Needs(Action.TIP_OFF_HANDLE)
    @Operation(summary = "发放奖励", description = "计入统计；须带 If-Match")
    @APIResponse(
            responseCode = "201",
            description = "已办理",
            content = @Content(schema = @Schema(implementation = TipOffView.class)))
    @APIResponse(responseCode = "409", description = "当前状态不能办理（tip-off-illegal-transition）")
    public Uni<Response> pay(@PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid Payment request) {
        return rewards.pay(callers.current(), id, request).map(changed -> Answers.created(PATH, changed));
    }
}
