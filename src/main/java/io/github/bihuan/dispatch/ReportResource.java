package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.ReportApi.Acceptance;
import io.github.bihuan.dispatch.ReportApi.Amendment;
import io.github.bihuan.dispatch.ReportApi.NewReport;
import io.github.bihuan.dispatch.ReportApi.ReportFilter;
import io.github.bihuan.dispatch.ReportApi.ReportSummary;
import io.github.bihuan.dispatch.ReportApi.ReportView;
import io.github.bihuan.dispatch.ReportApi.Return;
import io.github.bihuan.dispatch.ReportApi.Submission;
import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.Needs;
import io.github.bihuan.shared.http.Answers;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageParams;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(ReportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "报送", description = "报表的编制、报送、退回、接收和汇总；报出的版本不再改变")
public class ReportResource {

    static final String PATH = "/api/v1/reports";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Callers callers;
    private final ReportDrafts drafts;
    private final ReportService reports;
    private final ReportViews views;
    private final ReportDiffs diffs;

    ReportResource(Callers callers, ReportDrafts drafts, ReportService reports, ReportViews views, ReportDiffs diffs) {
        this.callers = callers;
        this.drafts = drafts;
        this.reports = reports;
        this.views = views;
        this.diffs = diffs;
    }

    @GET
    @Needs(Action.REPORT_READ)
    @Operation(summary = "报送列表", description = "各版本各一行，新的在前")
    public Uni<Page<ReportSummary>> list(@BeanParam ReportFilter filter, @BeanParam PageParams page) {
        return views.list(callers.current(), filter, page.page());
    }

    @POST
    @Needs(Action.REPORT_WRITE)
    @Operation(summary = "编制报送", description = "第一版，或已报出版本的更正（须说明）；更正沿用上一版的文字和改动")
    @APIResponse(
            responseCode = "201",
            description = "草稿",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "409", description = "已有草稿（report-draft-exists）")
    @APIResponse(
            responseCode = "422",
            description = "没有该报送安排或报送日（report-not-scheduled），填报单位级别不符（report-of-other-level），更正未说明")
    public Uni<Response> begin(@NotNull(message = "请求内容不能为空") @Valid NewReport request) {
        return drafts.begin(callers.current(), request).map(created -> Answers.created(PATH, created));
    }

    @GET
    @Path("/{id}")
    @Needs(Action.REPORT_READ)
    @Operation(summary = "读取报送", description = "草稿按现在所知计算，报出的为报出时的值；Accept 为 xlsx 的媒体类型得到原表式样的文件")
    @APIResponse(
            responseCode = "200",
            description = "报送，ETag 为其版本",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReportView.class)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = "不存在，或不在管辖范围内（not-found）")
    public Uni<Response> get(@PathParam("id") UUID id) {
        return views.get(callers.current(), id).map(Answers::ok);
    }

    @GET
    @Path("/{id}")
    @Produces(XLSX + ";qs=0.5")
    @Needs(Action.REPORT_READ)
    @Operation(hidden = true)
    public Uni<Response> xlsx(@PathParam("id") UUID id) {
        return views.sheet(callers.current(), id).map(bytes -> Response.ok(bytes, XLSX)
                .header("Content-Disposition", "attachment; filename=\"report.xlsx\"")
                .build());
    }

    @PATCH
    @Path("/{id}")
    @Needs(Action.REPORT_WRITE)
    @Operation(summary = "填写草稿", description = "文字、对计算值的改动（须附理由）、对校验提示的说明；须带 If-Match")
    @APIResponse(
            responseCode = "200",
            description = "草稿",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "409", description = "已报出，不能再改（illegal-report-transition）")
    public Uni<Response> amend(@PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid Amendment request) {
        return reports.amend(callers.current(), id, request).map(Answers::ok);
    }

    @POST
    @Path("/{id}/submissions")
    @Needs(Action.REPORT_WRITE)
    @Operation(summary = "报送", description = "冻结计算值；有错误或未说明的提示时拒绝。汇总表同时将所用的下级报送置为已汇总。须带 If-Match")
    @APIResponse(
            responseCode = "201",
            description = "已报送",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(
            responseCode = "422",
            description = "有错误（report-has-errors），提示未说明（report-warnings-uncommented），该期尚未开始（report-too-early），更正未说明")
    public Uni<Response> submit(@PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid Submission request) {
        return reports.submit(callers.current(), id, request).map(changed -> Answers.created(PATH, changed));
    }

    @POST
    @Path("/{id}/returns")
    @Needs(Action.REPORT_DECIDE)
    @Operation(summary = "退回", description = "由接收单位退回，报送单位编制下一版；须带 If-Match")
    @APIResponse(
            responseCode = "201",
            description = "已退回",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Uni<Response> sendBack(@PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid Return request) {
        return reports.sendBack(callers.current(), id, request).map(changed -> Answers.created(PATH, changed));
    }

    @POST
    @Path("/{id}/acceptances")
    @Needs(Action.REPORT_DECIDE)
    @Operation(summary = "接收", description = "由接收单位接收；须带 If-Match")
    @APIResponse(
            responseCode = "201",
            description = "已接收",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Uni<Response> accept(@PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid Acceptance request) {
        return reports.accept(callers.current(), id, request).map(changed -> Answers.created(PATH, changed));
    }

    @GET
    @Path("/{id}/versions")
    @Needs(Action.REPORT_READ)
    @Operation(summary = "同一期的各版本", description = "全部在一页内")
    @APIResponse(responseCode = "404", description = "不存在，或不在管辖范围内（not-found）")
    @APIResponse(responseCode = "200", description = "各版本")
    public Uni<Page<ReportSummary>> versions(@PathParam("id") UUID id) {
        return views.editions(callers.current(), id);
    }

    @GET
    @Path("/{id}/diff")
    @Needs(Action.REPORT_READ)
    @Operation(summary = "报出时与现在所知的差异", description = "同一截止日按现在所知重算，列出造成差异的事实")
    @APIResponse(responseCode = "200", description = "差异")
    @APIResponse(responseCode = "404", description = "不存在，或不在管辖范围内（not-found）")
    @APIResponse(responseCode = "409", description = "草稿没有可比的数")
    public Uni<ReportDiff> diff(@PathParam("id") UUID id) {
        return diffs.of(callers.current(), id);
    }
}
