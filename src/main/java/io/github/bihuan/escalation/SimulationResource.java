package io.github.bihuan.escalation;

import io.github.bihuan.escalation.SimulationApi.NewSimulation;
import io.github.bihuan.escalation.SimulationApi.Simulation;
import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Callers;
import io.github.bihuan.identity.Needs;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/ladder-simulations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "通知")
public class SimulationResource {

    private final Callers callers;
    private final SimulationService service;

    SimulationResource(Callers callers, SimulationService service) {
        this.callers = callers;
        this.service = service;
    }

    @POST
    @Needs(Action.LADDER_SIMULATE)
    @Operation(
            summary = "推演另一升级阶梯或者另一节假日安排",
            description = "用真实的隐患、履职和报送、待签收和待回复的文书、审批时限和任职，在上一季度或者今后 30 天上推演：谁何时会收到什么，一人一日最多几件，与现用的并列。在只读事务中进行，不改变任何数据")
    @APIResponse(responseCode = "200", description = "推演结果")
    @APIResponse(responseCode = "400", description = "须在已有阶梯、草案和节假日安排中有所取（invalid-parameter）")
    @APIResponse(
            responseCode = "422",
            description = "没有这一阶梯（unknown-reference），节假日安排自相矛盾（calendar-invalid），或者范围过大（simulation-too-large）")
    public Uni<Simulation> simulate(@NotNull(message = "请求内容必须填写") @Valid NewSimulation request) {
        return service.simulate(callers.current(), request);
    }
}
