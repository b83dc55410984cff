package io.github.bihuan.campaign;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the endpoint of a campaign's ladder answers. */
final class LadderApi {

    private LadderApi() {}

    @Schema(name = "CampaignLadder", description = "行动适用的逾期升级阶梯")
    record CampaignLadder(
            UUID campaignId,
            @Schema(description = "编号", examples = "default") String code,
            @Schema(description = "版本") int version,
            @Schema(description = "名称") String name,
            @Schema(description = "某类隐患的每一步都另送的对象") Map<String, List<String>> alwaysTo,
            @Schema(description = "各步") List<LadderStep> steps) {}

    @Schema(name = "CampaignLadderStep", description = "阶梯的一步")
    record LadderStep(
            @Schema(description = "步号", examples = "L1") String step,
            @Schema(description = "名称", examples = "提醒函") String name,
            @Schema(description = "通知种类", examples = "REMINDER_LETTER") String kind,
            @Schema(description = "办理方式：自动、批准后发、只拟稿", examples = "AUTOMATIC") String mode,
            @Schema(description = "按一般、重大、挂牌督办分别列出，相对整改期限的天数") Map<String, List<Integer>> days,
            @Schema(description = "送达对象") List<String> recipients,
            @Schema(description = "抄送对象") List<String> copies) {}
}
