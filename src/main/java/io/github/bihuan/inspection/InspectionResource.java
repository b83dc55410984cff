package io.github.bihuan.inspection;

import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.Needs;
import io.github.bihuan.inspection.ChecklistApi.ChecklistResult;
import io.github.bihuan.inspection.ChecklistApi.ChecklistResults;
import io.github.bihuan.inspection.ChecklistApi.NewChecklistResult;
import io.github.bihuan.inspection.InspectionApi.Cancellation;
import io.github.bihuan.inspection.InspectionApi.Conclusion;
import io.github.bihuan.inspection.InspectionApi.InspectionChange;
import io.github.bihuan.inspection.InspectionApi.NewInspection;
import io.github.bihuan.inspection.InspectionApi.Signing;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(InspectionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "检查", description = "检查计划、检查记录、检查表、签字和办结")
public class InspectionResource {

    static final String PATH = "/api/v1/inspections";
    private static final String BODY = "请求内容不能为空";

    private final Callers callers;
    private final InspectionService inspections;
    private final InspectionSigning signing;
    private final ChecklistService checklists;

    InspectionResource(
            Callers callers, InspectionService inspections, InspectionSigning signing, ChecklistService checklists) {
        this.callers = callers;
        this.inspections = inspections;
        this.signing = signing;
        this.checklists = checklists;
    }

    @GET
    @Needs(Action.INSPECTION_READ)
    @Operation(summary = "检查列表", description = "按登记先后倒序；企业只见本企业已办结的检查")
    public Uni<Page<InspectionView>> list(@BeanParam InspectionFilter filter, @BeanParam PageParams page) {
        return inspections.list(callers.current(), filter, page.page());
    }

    @GET
    @Path("/{id}")
    @Needs(Action.INSPECTION_READ)
    @Operation(summary = "读取检查")
    @APIResponse(
            responseCode = "200",
            description = "检查，ETag 为其版本",
            content = @Content(schema = @Schema(implementation = InspectionView.class)))
    @APIResponse(responseCode = "404", description = "不存在，或不在管辖范围内（not-found）")
    public Uni<Response> get(@PathParam("id") UUID id) {
        return inspections.get(callers.current(), id).map(Answers::ok);
    }

    @POST
    @Needs(Action.INSPECTION_WRITE)
    @Operation(summary = "计划或登记检查", description = "给出 inspectedOn 即登记一次已经进行的检查，签字可一并给出")
    @APIResponse(
            responseCode = "201",
            description = "已登记",
            content = @Content(schema = @Schema(implementation = InspectionView.class)))
    @APIResponse(responseCode = "422", description = "企业、行动或单位不存在，日期（inspection-dates）或签字（signature-invalid）不正确")
    public Uni<Response> open(@NotNull(message = BODY) @Valid NewInspection request) {
        return inspections.open(callers.current(), request).map(created -> Answers.created(PATH, created));
    }

    @PATCH
    @Path("/{id}")
    @Needs(Action.INSPECTION_WRITE)
    @Operation(summary = "补充检查记录", description = "签字前可改；给出开始时间即开始检查，给出结束时间或检查日期即记录检查情况；须带 If-Match")
    @APIResponse(
            responseCode = "200",
            description = "已修改",
            content = @Content(schema = @Schema(implementation = InspectionView.class)))
    @APIResponse(responseCode = "409", description = "已经签字（inspection-immutable）")
    public Uni<Response> change(@PathParam("id") UUID id, @NotNull(message = BODY) @Valid InspectionChange request) {
        return inspections.change(callers.current(), id, request).map(Answers::ok);
    }

    @GET
    @Path("/{id}/checklist-results")
    @Needs(Action.INSPECTION_READ)
    @Operation(summary = "检查表结果")
    public Uni<ChecklistResults> checklistResults(@PathParam("id") UUID id) {
        return checklists.list(callers.current(), id);
    }

    @POST
    @Path("/{id}/checklist-results")
    @Needs(Action.INSPECTION_WRITE)
    @Operation(summary = "填写检查表", description = "同一检查表再次提交即替换；须带 If-Match")
    @APIResponse(
            responseCode = "201",
            description = "已填写",
            content = @Content(schema = @Schema(implementation = ChecklistResult.class)))
    @APIResponse(responseCode = "422", description = "检查表或检查项不存在（checklist-unknown）")
    public Uni<Response> fillChecklist(
            @PathParam("id") UUID id, @NotNull(message = BODY) @Valid NewChecklistResult request) {
        return checklists.record(callers.current(), id, request).map(created -> Answers.created(PATH, created));
    }

    @POST
    @Path("/{id}/signatures")
    @Needs(Action.INSPECTION_WRITE)
    @Operation(summary = "签字", description = "检查人员和被检查单位负责人签字，拒绝签字的记录理由；齐全后记录不得再改；须带 If-Match")
    @APIResponse(
            responseCode = "201",
            description = "已签字",
            content = @Content(schema = @Schema(implementation = InspectionView.class)))
    @APIResponse(responseCode = "409", description = "当前状态不能签字（illegal-inspection-transition）")
    public Uni<Response> sign(@PathParam("id") UUID id, @NotNull(message = BODY) @Valid Signing request) {
        return signing.sign(callers.current(), id, request).map(signed -> Answers.created(PATH, signed));
    }

    @POST
    @Path("/{id}/conclusion")
    @Needs(Action.INSPECTION_WRITE)
    @Operation(summary = "办结", description = "签字齐全后办结，按检查日期计入统计；须带 If-Match")
    @APIResponse(
            responseCode = "201",
            description = "已办结",
            content = @Content(schema = @Schema(implementation = InspectionView.class)))
    @APIResponse(
            responseCode = "422",
            description = "签字不全（signature-missing），无检查人员（inspector-missing），执法检查持证人员不足（certificate-missing），"
                    + "缺考试或重大事故隐患检查记录（principal-exam-missing、major-hazard-check-missing）")
    public Uni<Response> conclude(@PathParam("id") UUID id, @NotNull(message = BODY) @Valid Conclusion request) {
        return signing.conclude(callers.current(), id, request).map(concluded -> Answers.created(PATH, concluded));
    }

    @POST
    @Path("/{id}/cancellation")
    @Needs(Action.INSPECTION_WRITE)
    @Operation(summary = "取消检查", description = "记录检查情况之前可以取消；须带 If-Match")
    @APIResponse(
            responseCode = "201",
            description = "已取消",
            content = @Content(schema = @Schema(implementation = InspectionView.class)))
    public Uni<Response> cancel(@PathParam("id") UUID id, @NotNull(message = BODY) @Valid Cancellation request) {
        return inspections.cancel(callers.current(), id, request).map(cancelled -> Answers.created(PATH, cancelled));
    }
}
