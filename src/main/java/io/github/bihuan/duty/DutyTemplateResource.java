package io.github.bihuan.duty;

import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Needs;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/duty-templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "履职")
public class DutyTemplateResource {

    @Schema(name = "DutyTemplates", description = "履职事项范本")
    record Templates(@Schema(description = "范本") List<DutyTemplate> items) {}

    private final DutyTemplates templates;

    DutyTemplateResource(DutyTemplates templates) {
        this.templates = templates;
    }

    @GET
    @Needs(Action.DUTY_READ)
    @Operation(
            summary = "履职事项范本",
            description = "五个方案规定的、不属于报送安排和普查的履职事项。范本不产生应办事项：由有权的单位填上所属行动和指定单位，以 POST /duties 规定")
    @APIResponse(responseCode = "200", description = "范本；没有这一方案时为空")
    public Templates list(
            @Parameter(description = "方案的编号", example = "JC-2024-45")
                    @QueryParam("programme")
                    @Size(max = 60, message = "方案的编号不超过 60 字")
                    String programme) {
        return new Templates(templates.of(programme));
    }
}
