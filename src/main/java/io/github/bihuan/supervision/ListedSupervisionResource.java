package io.github.bihuan.supervision;

import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.Needs;
import io.github.bihuan.shared.http.Answers;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageParams;
import io.github.bihuan.supervision.ListingApi.Decision;
import io.github.bihuan.supervision.ListingApi.Delisting;
import io.github.bihuan.supervision.ListingApi.ListingView;
import io.github.bihuan.supervision.ListingApi.Progress;
import io.github.bihuan.supervision.ListingApi.ProgressView;
import io.github.bihuan.supervision.ListingApi.Proposal;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(ListedSupervisionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "挂牌督办", description = "对重大事故隐患、企业、区域和事故的挂牌督办")
public class ListedSupervisionResource {

    static final String PATH = "/api/v1/listed-supervisions";
    private static final String BODY = "请求内容不能为空";

    private final Callers callers;
    private final ListingService listings;
    private final ListingProposals proposals;
    private final ListingDecisions decisions;

    ListedSupervisionResource(
            Callers callers, ListingService listings, ListingProposals proposals, ListingDecisions decisions) {
        this.callers = callers;
        this.listings = listings;
        this.proposals = proposals;
        this.decisions = decisions;
    }

    @GET
    @Needs(Action.SUPERVISION_READ)
    @Operation(summary = "挂牌督办列表", description = "按登记先后倒序")
    public Uni<Page<ListingView>> list(@BeanParam ListingFilter filter, @BeanParam PageParams page) {
        return listings.list(callers.current(), filter, page.page());
    }

    @GET
    @Path("/{id}")
    @Needs(Action.SUPERVISION_READ)
    @Operation(summary = "读取挂牌督办")
    @APIResponse(
            responseCode = "200",
            description = "挂牌督办，ETag 为其版本",
            content = @Content(schema = @Schema(implementation = ListingView.class)))
    @APIResponse(responseCode = "404", description = "不存在，或不在管辖范围内（not-found）")
    public Uni<Response> get(@PathParam("id") UUID id) {
        return listings.get(callers.current(), id).map(Answers::ok);
    }

    @POST
    @Needs(Action.SUPERVISION_PROPOSE)
    @Operation(summary = "提请挂牌督办", description = "同一对象同时只有一项在办；更高层级可以提请接管")
    @APIResponse(
            responseCode = "201",
            description = "已提请",
            content = @Content(schema = @Schema(implementation = ListingView.class)))
    @APIResponse(responseCode = "409", description = "该对象已在挂牌督办（target-already-listed）")
    @APIResponse(
            responseCode = "422",
            description = "对象不正确，不是重大事故隐患（listing-target-not-major），或者已办结（listing-target-not-open）")
    public Uni<Response> propose(@NotNull(message = BODY) @Valid Proposal request) {
        return proposals.propose(callers.current(), request).map(created -> Answers.created(PATH, created));
    }

    @POST
    @Path("/{id}/decisions")
    @Needs(Action.SUPERVISION_DECIDE)
    @Operation(summary = "决定是否挂牌", description = "由相应层级的挂牌机关决定，写明文号和期限；须带 If-Match")
    @APIResponse(
            responseCode = "201",
            description = "已决定",
            content = @Content(schema = @Schema(implementation = ListingView.class)))
    @APIResponse(responseCode = "403", description = "不是相应层级的挂牌机关（wrong-listing-authority）")
    @APIResponse(responseCode = "422", description = "决定不完整（listing-decision-incomplete），日期不正确（listing-dates）")
    public Uni<Response> decide(@PathParam("id") UUID id, @NotNull(message = BODY) @Valid Decision request) {
        return decisions.decide(callers.current(), id, request).map(decided -> Answers.created(PATH, decided));
    }

    @GET
    @Path("/{id}/progress-reports")
    @Needs(Action.SUPERVISION_READ)
    @Operation(summary = "进展报告列表", description = "按登记先后倒序")
    public Uni<Page<ProgressView>> progress(@PathParam("id") UUID id, @BeanParam PageParams page) {
        return listings.progress(callers.current(), id, page.page());
    }

    @POST
    @Path("/{id}/progress-reports")
    @Needs(Action.SUPERVISION_REPORT)
    @Operation(summary = "报告进展", description = "整改完成的可同时申请摘牌；申请摘牌须带 If-Match")
    @APIResponse(
            responseCode = "201",
            description = "已报告",
            content = @Content(schema = @Schema(implementation = ListingView.class)))
    @APIResponse(responseCode = "409", description = "不在督办中（illegal-listing-transition）")
    public Uni<Response> report(@PathParam("id") UUID id, @NotNull(message = BODY) @Valid Progress request) {
        return listings.report(callers.current(), id, request).map(reported -> Answers.created(PATH, reported));
    }

    @POST
    @Path("/{id}/delistings")
    @Needs(Action.SUPERVISION_DECIDE)
    @Operation(summary = "摘牌", description = "只由作出挂牌决定的机关办理；隐患须已通过验收；须带 If-Match")
    @APIResponse(
            responseCode = "201",
            description = "已办理",
            content = @Content(schema = @Schema(implementation = ListingView.class)))
    @APIResponse(responseCode = "403", description = "不是作出挂牌决定的机关（wrong-listing-authority）")
    @APIResponse(responseCode = "422", description = "隐患尚未验收（listing-target-not-settled）")
    public Uni<Response> delist(@PathParam("id") UUID id, @NotNull(message = BODY) @Valid Delisting request) {
        return listings.delist(callers.current(), id, request).map(delisted -> Answers.created(PATH, delisted));
    }
}
