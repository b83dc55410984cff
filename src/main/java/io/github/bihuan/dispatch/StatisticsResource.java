package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.StatisticsApi.Draft;
import io.github.bihuan.dispatch.StatisticsApi.NewStatistics;
import io.github.bihuan.dispatch.StatisticsApi.StatisticsView;
import io.github.bihuan.dispatch.domain.StatisticsPeriod;
import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.Needs;
import io.github.bihuan.shared.http.Answers;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageParams;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/enterprises/{enterpriseId}/hazard-statistics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "企业统计", description = "企业按季度、年度报送的事故隐患排查治理情况统计分析表（令第16号第十四条），由主要负责人签字")
public class StatisticsResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Callers callers;
    private final StatisticsService statistics;
    private final StatisticsSheets sheets;

    StatisticsResource(Callers callers, StatisticsService statistics, StatisticsSheets sheets) {
        this.callers = callers;
        this.statistics = statistics;
        this.sheets = sheets;
    }

    @GET
    @Needs(Action.STATISTICS_READ)
    @Operation(summary = "已报送的统计分析表", description = "各版本各一行，新的在前")
    public Uni<Page<StatisticsView>> list(@PathParam("enterpriseId") UUID enterpriseId, @BeanParam PageParams page) {
        return statistics.list(callers.current(), enterpriseId, page.page());
    }

    @POST
    @Needs(Action.STATISTICS_FILE)
    @Operation(summary = "报送统计分析表", description = "由主要负责人报送：季度在次月15日前，年度在次年1月31日前；各数由系统按报送时所知计算")
    @APIResponse(
            responseCode = "201",
            description = "已报送",
            content = @Content(schema = @Schema(implementation = StatisticsView.class)))
    @APIResponse(
            responseCode = "422",
            description = "统计期尚未结束（statistics-period-not-over），签字的不是主要负责人（statistics-not-signed），更正未说明")
    public Uni<Response> file(
            @PathParam("enterpriseId") UUID enterpriseId, @NotNull(message = "请求内容不能为空") @Valid NewStatistics request) {
        String collection = "/api/v1/enterprises/" + enterpriseId + "/hazard-statistics";
        return statistics
                .file(callers.current(), enterpriseId, request)
                .map(filed -> Answers.created(collection, filed));
    }

    @GET
    @Path("/draft")
    @Needs(Action.STATISTICS_READ)
    @Operation(summary = "报送前核对", description = "按现在所知计算的数，供安全管理人员起草")
    public Uni<Draft> draft(
            @PathParam("enterpriseId") UUID enterpriseId,
            @Parameter(description = "统计期，默认上一季度")
                    @QueryParam("period")
                    @Pattern(regexp = StatisticsPeriod.PATTERN, message = "统计期应为 2024Q4 或 2024 的形式")
                    String period) {
        return statistics.draft(callers.current(), enterpriseId, period);
    }

    @GET
    @Path("/{id}")
    @Needs(Action.STATISTICS_READ)
    @Operation(summary = "读取一版统计分析表", description = "Accept 为 xlsx 的媒体类型得到原表式样的文件")
    @APIResponse(
            responseCode = "200",
            description = "统计分析表",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StatisticsView.class)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Uni<Response> get(@PathParam("enterpriseId") UUID enterpriseId, @PathParam("id") UUID id) {
        return statistics.get(callers.current(), enterpriseId, id).map(Answers::ok);
    }

    @GET
    @Path("/{id}")
    @Produces(XLSX + ";qs=0.5")
    @Needs(Action.STATISTICS_READ)
    @Operation(hidden = true)
    public Uni<Response> xlsx(@PathParam("enterpriseId") UUID enterpriseId, @PathParam("id") UUID id) {
        return statistics.get(callers.current(), enterpriseId, id).flatMap(view -> sheets.bytes(view)
                .map(bytes -> Response.ok(bytes, XLSX)
                        .header("Content-Disposition", "attachment; filename=\"" + view.formCode() + ".xlsx\"")
                        .build()));
    }
}
