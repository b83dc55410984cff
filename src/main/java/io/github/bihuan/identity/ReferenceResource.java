package io.github.bihuan.identity;

import io.github.bihuan.identity.ReferenceApi.CatalogAnswer;
import io.github.bihuan.identity.ReferenceApi.CatalogItems;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.reference.Catalog;
import io.github.bihuan.shared.reference.CatalogItem;
import io.github.bihuan.shared.reference.Checklist;
import io.github.bihuan.shared.reference.Checklists;
import io.github.bihuan.shared.reference.TermList;
import io.github.bihuan.shared.reference.Terms;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reference data: small lists that are wholly in memory, so they are answered at once and without pages. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "基础数据", description = "行业、风险标签等术语，判定标准，检查表")
public final class ReferenceResource {

    private final Terms terms;
    private final Catalog catalog;
    private final Checklists checklists;

    ReferenceResource(Terms terms, Catalog catalog, Checklists checklists) {
        this.terms = terms;
        this.catalog = catalog;
        this.checklists = checklists;
    }

    @GET
    @Path("/terms")
    @Needs(Action.REFERENCE_READ)
    @Operation(summary = "全部术语表")
    public List<TermList> terms() {
        return terms.all();
    }

    @GET
    @Path("/terms/{code}")
    @Needs(Action.REFERENCE_READ)
    @Operation(summary = "一个术语表")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "没有该术语表")
    public TermList termList(@Parameter(description = "如 INDUSTRIES、RISK_TAGS") @PathParam("code") String code) {
        return found(terms.find(code), "没有该术语表");
    }

    @GET
    @Path("/catalogs")
    @Needs(Action.REFERENCE_READ)
    @Operation(summary = "重大事故隐患判定标准列表")
    public List<CatalogAnswer> catalogs() {
        List<CatalogItem> items = catalog.items();
        return List.of(new CatalogAnswer(
                Catalog.GM10,
                catalog.standard(),
                catalog.title(),
                catalog.validFrom(),
                Catalog.WARNING,
                items.size(),
                items.stream().filter(CatalogItem::verified).count()));
    }

    @GET
    @Path("/catalogs/{standard}/items")
    @Needs(Action.REFERENCE_READ)
    @Operation(summary = "重大事故隐患判定标准的条目")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "没有该标准")
    public CatalogItems items(
            @Parameter(description = "标准代码，如 gm10") @PathParam("standard") String standard,
            @Parameter(description = "行业类别或风险标签代码：只看对其适用的条目（含通用条目）") @QueryParam("industry") String industry,
            @Parameter(description = "摘要中的文字或条目代码") @QueryParam("q") String text,
            @Parameter(description = "是否已与原文核对") @QueryParam("verified") Boolean verified) {
        if (!Catalog.GM10.equals(standard)) {
            throw notFound("没有该标准");
        }
        String wanted = Texts.search(text);
        List<CatalogItem> items = catalog.items().stream()
                .filter(item -> industry == null || industry.isBlank() || item.appliesTo(industry))
                .filter(item -> verified == null || item.verified() == verified)
                .filter(item -> wanted == null
                        || item.shortText().contains(wanted)
                        || item.key().contains(wanted))
                .toList();
        return new CatalogItems(Catalog.GM10, Catalog.WARNING, items);
    }

    @GET
    @Path("/checklists")
    @Needs(Action.REFERENCE_READ)
    @Operation(summary = "全部检查表")
    public List<Checklist> checklists() {
        return checklists.all();
    }

    @GET
    @Path("/checklists/{code}")
    @Needs(Action.REFERENCE_READ)
    @Operation(summary = "一张检查表")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "没有该检查表")
    public Checklist checklist(@Parameter(description = "如 CONFINED_SPACE") @PathParam("code") String code) {
        return found(checklists.find(code), "没有该检查表");
    }

    private static <T> T found(Optional<T> found, String detail) {
        return found.orElseThrow(() -> notFound(detail));
    }

    private static BusinessRuleViolation notFound(String detail) {
        return new BusinessRuleViolation(CommonProblem.NOT_FOUND, null, detail);
    }
}
