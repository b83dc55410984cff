package io.github.bihuan.audit;

import io.github.bihuan.audit.VerificationApi.Verification;
import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.Needs;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/audit/verification")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "审计日志", description = "谁、何时、做了什么，只增不改")
public final class AuditVerificationResource {

    /** A request verifies no more at a time; a block has 500 rows at most. */
    private static final long BLOCKS_AT_ONCE = 1000;

    private final Callers callers;
    private final ChainVerification verification;

    AuditVerificationResource(Callers callers, ChainVerification verification) {
        this.callers = callers;
        this.verification = verification;
    }

    @GET
    @Needs(Action.JOURNAL_READ)
    @Operation(
            summary = "核验审计日志未被改动",
            description = "逐行核对散列链、封存记录和签名链首。一次至多核验 1000 个封存块；未核验完时带 continueAfterBlock，用 afterBlock 接着核验")
    public Uni<Verification> verify(@Valid @BeanParam VerificationParams asked) {
        Caller caller = callers.current();
        return verification.verify(caller.scope(), new Period(asked.from, asked.to), asked.afterBlock, BLOCKS_AT_ONCE);
    }
}
