package io.github.bihuan.dispatch;

import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.Needs;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageParams;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

@Path("/api/v1/campaigns/{id}/forms/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "报表")
public class CampaignFormResource {

    private final Callers callers;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final FormService forms;
    private final OfficialSheets sheets;

    CampaignFormResource(Callers callers, FormService forms, OfficialSheets sheets) {
        this.callers = callers;
        this.forms = forms;
        this.sheets = sheets;
    }

    @GET
    @Needs(Action.FORM_READ)
    @Operation(
            summary = "填好的报表",
            description =
                    "任何过去的 (cutOff, knownAt) 都可重算；行动开始之前的截止日各数为零。台账的行在 rows，固定行表的数在 cells；Accept 为 xlsx 的媒体类型得到原表式样的文件")
    @APIResponse(
            responseCode = "200",
            description = "报表",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FormResult.class)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = "没有该报表、行动或单位，或不在管辖范围内")
    @APIResponse(responseCode = "422", description = "单位不在行动的地区范围内；台账行数过多")
    public Uni<FormResult> get(
            @PathParam("id") UUID id, @PathParam("code") String code, @BeanParam FormParams question) {
        return forms.form(callers.current(), code, question.question(id));
    }

    @GET
    @Produces(XLSX + ";qs=0.5")
    @Needs(Action.FORM_READ)
    @Operation(hidden = true)
    public Uni<Response> xlsx(
            @PathParam("id") UUID id, @PathParam("code") String code, @BeanParam FormParams question) {
        return sheets.of(callers.current(), code, question.question(id)).map(bytes -> Response.ok(bytes, XLSX)
                .header("Content-Disposition", "attachment; filename=\"" + code + ".xlsx\"")
                .build());
    }

    @GET
    @Path("/cells/{cell}/rows")
    @Needs(Action.FORM_READ)
    @Operation(summary = "单元格背后的各行", description = "与计数用同一定义；计量单位为家的，各行按企业去重后即为该数")
    @APIResponse(responseCode = "200", description = "一页")
    @APIResponse(responseCode = "404", description = "没有该报表、单元格、行动或单位，或不在管辖范围内")
    @APIResponse(responseCode = "422", description = "由人填写的单元格没有明细")
    public Uni<Page<CellRow>> rows(
            @PathParam("id") UUID id,
            @PathParam("code") String code,
            @PathParam("cell") String cell,
            @BeanParam FormParams question,
            @BeanParam PageParams page) {
        return forms.rows(callers.current(), code, cell, question.question(id), page.page());
    }
}
