package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.SpecialOperatorApi.CertificateView;
import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.Needs;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageParams;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/special-operators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "特种作业人员", description = "特种作业人员台账；由导入建立")
public class SpecialOperatorResource {

    private final Callers callers;
    private final SpecialOperatorService operators;

    SpecialOperatorResource(Callers callers, SpecialOperatorService operators) {
        this.callers = callers;
        this.operators = operators;
    }

    @GET
    @Needs(Action.ENTERPRISE_READ)
    @Operation(summary = "特种作业人员的操作证", description = "按有效期先后；过期与否按今天判断")
    public Uni<Page<CertificateView>> list(@BeanParam SpecialOperatorFilter filter, @BeanParam PageParams page) {
        return operators.list(callers.current(), filter, page.page());
    }
}
