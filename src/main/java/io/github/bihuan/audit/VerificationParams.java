package io.github.bihuan.audit;

import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a verification is restricted to; each may be missing. */
public class VerificationParams {

    @Parameter(description = "起始日期（含），北京时间")
    @QueryParam("from")
    public LocalDate from;

    @Parameter(description = "截止日期（含），北京时间")
    @QueryParam("to")
    public LocalDate to;

    @Parameter(description = "从该封存块之后接着核验，取自上一次回答的 continueAfterBlock", example = "20000")
    @QueryParam("afterBlock")
    @Min(0)
    public Long afterBlock;
}
