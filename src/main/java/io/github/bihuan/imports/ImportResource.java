package io.github.bihuan.imports;

import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.Needs;
import io.github.bihuan.imports.ImportApi.ImportCommit;
import io.github.bihuan.imports.ImportApi.ImportView;
import io.github.bihuan.imports.ImportApi.RowView;
import io.github.bihuan.imports.domain.ImportType;
import io.github.bihuan.imports.domain.RowOutcome;
import io.github.bihuan.shared.http.Answers;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageParams;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(ImportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "导入", description = "现有台账（xlsx、csv）的导入：先检查，逐行列出结果和问题，再提交")
public class ImportResource {

    static final String PATH = "/api/v1/imports";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Callers callers;
    private final ImportUploads uploads;
    private final ImportService imports;
    private final ImportCommits commits;
    private final ImportTemplates templates;

    ImportResource(
            Callers callers,
            ImportUploads uploads,
            ImportService imports,
            ImportCommits commits,
            ImportTemplates templates) {
        this.callers = callers;
        this.uploads = uploads;
        this.imports = imports;
        this.commits = commits;
        this.templates = templates;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Needs(Action.IMPORT_WRITE)
    @Operation(summary = "上传台账进行检查", description = "文件先查验（宏、压缩炸弹、文档类型声明、大小），通过即回答，然后在后台逐行检查；用读取接口看进度。检查不写入任何业务数据。")
    @APIResponse(
            responseCode = "201",
            description = "已收下，检查中",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "403", description = "角色无权导入该类台账（import-type-not-yours）")
    @APIResponse(responseCode = "413", description = "文件过大（payload-too-large）")
    @APIResponse(
            responseCode = "422",
            description = "不支持的文件（unsupported-import-file）、含宏（macro-workbook）、压缩异常（suspicious-archive）、"
                    + "含文档类型声明（document-type-declared）、栏目对应不正确（invalid-import-mapping）")
    public Uni<Response> upload(@Valid @BeanParam ImportUpload form) {
        return uploads.upload(callers.current(), form).map(created -> Answers.created(PATH, created));
    }

    @GET
    @Needs(Action.IMPORT_WRITE)
    @Operation(summary = "导入列表", description = "管辖范围内的导入，按上传先后倒序")
    public Uni<Page<ImportView>> list(
            @Parameter(description = "台账种类") @QueryParam("type") ImportType type, @BeanParam PageParams page) {
        return imports.list(callers.current(), type, page.page());
    }

    @GET
    @Path("/{id}")
    @Needs(Action.IMPORT_WRITE)
    @Operation(summary = "读取一次导入", description = "状态、进度和各种行数")
    @APIResponse(
            responseCode = "200",
            description = "导入，ETag 为其版本",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Uni<Response> get(@PathParam("id") UUID id) {
        return imports.get(callers.current(), id).map(Answers::ok);
    }

    @GET
    @Path("/{id}/rows")
    @Needs(Action.IMPORT_WRITE)
    @Operation(summary = "导入的各行", description = "按文件中的顺序：识别出的内容、处理结果、发现的问题、相同的对象")
    public Uni<Page<RowView>> rows(
            @PathParam("id") UUID id,
            @Parameter(description = "只列该处理结果的行") @QueryParam("outcome") RowOutcome outcome,
            @BeanParam PageParams page) {
        return imports.rows(callers.current(), id, outcome, page.page());
    }

    @GET
    @Path("/{id}/findings")
    @Needs(Action.IMPORT_WRITE)
    @Operation(summary = "发现的问题", description = "有错误或提示的行，按文件中的顺序；每个问题指明工作表、行、列")
    public Uni<Page<RowView>> findings(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return imports.findings(callers.current(), id, page.page());
    }

    @POST
    @Path("/{id}/commit")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Action.IMPORT_WRITE)
    @Operation(
            summary = "提交导入（须带 If-Match）",
            description = "建立检查结果为新增的各行，一次全部成功或全部不成功；疑似重复的不建立，除非逐行选定。检查后情况有变化的，一行也不导入。")
    @APIResponse(
            responseCode = "200",
            description = "已提交",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "403", description = "由其他单位上传（import-of-another-office）")
    @APIResponse(responseCode = "409", description = "不能提交（import-not-ready），或检查后情况已变化（import-outdated，逐行列出）")
    @APIResponse(responseCode = "422", description = "有错误行而未确认略过（import-has-errors），所选的行不是疑似重复行（not-a-duplicate-row）")
    public Uni<Response> commit(@PathParam("id") UUID id, @NotNull(message = "请求内容不能为空") @Valid ImportCommit request) {
        return commits.commit(callers.current(), id, request).map(Answers::ok);
    }

    @GET
    @Path("/templates/{type}")
    @Produces(XLSX)
    @Needs(Action.IMPORT_WRITE)
    @Operation(summary = "下载表样", description = "带表头、一行示例和填写说明的 xlsx 工作簿；示例行导入前请删除")
    @APIResponse(responseCode = "200", description = "xlsx 工作簿")
    public Uni<Response> template(@PathParam("type") ImportType type) {
        return templates.of(type).map(bytes -> Response.ok(bytes)
                .header("Content-Disposition", "attachment; filename=\"" + type.name() + ".xlsx\"")
                .build());
    }
}
