package io.github.bihuan.escalation;

import io.github.bihuan.escalation.domain.LadderCheck;
import io.github.bihuan.escalation.domain.LadderDefinition;
import io.github.bihuan.escalation.domain.LadderStatus;
import io.github.bihuan.escalation.domain.LadderStep;
import io.github.bihuan.escalation.domain.Track;
import io.github.bihuan.notice.domain.IssueMode;
import io.github.bihuan.notice.domain.NoticeKind;
import io.github.bihuan.notice.domain.RecipientRole;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ladders of campaigns: what is asked and answered. */
final class LadderApi {

    private static final int LONGEST_DAYS = 365;

    private LadderApi() {}

    @Schema(name = "LadderVersion", description = "逾期升级阶梯的一个版本；内容不再改变，修改即新版本")
    record LadderVersion(
            UUID id,
            @Schema(description = "所属行动；随程序提供的默认阶梯为空", nullable = true) UUID campaignId,
            @Schema(description = "编号", examples = "mf-2024-27") String code,
            @Schema(description = "版本", examples = "1") int version,
            @Schema(description = "名称") String name,
            @Schema(description = "状态") LadderStatus status,
            @Schema(description = "现为本行动所用：新开始的计时用它，进行中的计时不换") boolean inForce,
            @Schema(description = "某类隐患的每一步都另送的对象") Map<Track, List<RecipientRole>> alwaysTo,
            @Schema(description = "各步") List<LadderEntry> steps,
            @Schema(description = "理由", nullable = true) String reason,
            @Schema(description = "拟定时间", nullable = true) Instant createdAt,
            @Schema(description = "启用时间", nullable = true) Instant activatedAt) {}

    @Schema(name = "LadderStep", description = "阶梯的一步")
    record LadderEntry(
            @Schema(description = "步号", examples = "L1")
                    @NotNull(message = "步号必须填写")
                    @Pattern(regexp = LadderStep.NAMES, message = "步号应为 L0 至 L5")
                    String step,
            @Schema(description = "名称", examples = "提醒函")
                    @NotBlank(message = "名称必须填写")
                    @Size(max = 40, message = "名称不超过 40 字")
                    String name,
            @Schema(description = "通知种类") @NotNull(message = "通知种类必须填写") NoticeKind kind,
            @Schema(description = "办理方式：自动、批准后发、只拟稿") @NotNull(message = "办理方式必须填写") IssueMode mode,
            @Schema(description = "按一般、重大、挂牌督办分别列出，相对整改期限的天数")
                    @NotNull(message = "日期必须填写")
                    @Size(max = 3, message = "最多三类")
                    Map<
                                    Track,
                                    @Size(max = 20, message = "每类最多 20 天") List<
                                            @NotNull(message = "天数不能为空")
                                            @Min(value = -LONGEST_DAYS, message = "最早为期限前 365 天")
                                            @Max(value = LONGEST_DAYS, message = "最迟为期限后 365 天") Integer>>
                            days,
            @Schema(description = "送达对象") @NotNull(message = "送达对象必须填写") @Size(max = 20, message = "最多 20 类")
                    List<@NotNull(message = "送达对象不能为空") RecipientRole> recipients,
            @Schema(description = "抄送对象", nullable = true) @Size(max = 20, message = "最多 20 类")
                    List<@NotNull(message = "抄送对象不能为空") RecipientRole> copies) {

        static LadderEntry of(LadderDefinition.Entry entry) {
            return new LadderEntry(
                    entry.step(),
                    entry.name(),
                    entry.kind(),
                    entry.mode(),
                    entry.days(),
                    entry.recipients(),
                    entry.copies());
        }

        LadderDefinition.Entry entry() {
            return new LadderDefinition.Entry(step, name, kind, mode, days, recipients, copies);
        }
    }

    @Schema(name = "NewLadder", description = "新版本的草案")
    record NewLadder(
            @Schema(description = "名称", examples = "冶金工贸专项行动升级阶梯")
                    @NotBlank(message = "名称必须填写")
                    @Size(max = 100, message = "名称不超过 100 字")
                    String name,
            @Schema(description = "某类隐患的每一步都另送的对象", nullable = true) @Size(max = 3, message = "最多三类")
                    Map<Track, @Size(max = 20, message = "最多 20 类") List<@NotNull RecipientRole>> alwaysTo,
            @Schema(description = "各步") @NotNull(message = "各步必须填写") @Size(min = 1, max = 60, message = "应为 1 至 60 步")
                    List<@Valid @NotNull(message = "步不能为空") LadderEntry> steps,
            @Schema(description = "理由") @Size(max = 500, message = "理由不超过 500 字") String reason) {

        LadderDefinition definition(String code, int version) {
            return new LadderDefinition(
                    code,
                    version,
                    name,
                    alwaysTo,
                    steps.stream().map(LadderEntry::entry).toList());
        }
    }

    @Schema(name = "LadderActivation", description = "启用阶梯的决定")
    record Activation(
            @Schema(description = "理由", examples = "经领导小组会议研究同意")
                    @NotBlank(message = "理由必须填写")
                    @Size(max = 500, message = "理由不超过 500 字")
                    String reason) {}

    @Schema(name = "LadderFindings", description = "阶梯的检查结果；没有问题时可以启用")
    record Findings(@Schema(description = "各处问题，没有时为空") List<Finding> items) {

        static Findings of(List<LadderCheck.Problem> problems) {
            return new Findings(problems.stream().map(Finding::of).toList());
        }
    }

    @Schema(name = "LadderFinding", description = "阶梯的一处问题")
    record Finding(
            @Schema(description = "问题种类") LadderCheck.Fault fault,
            @Schema(description = "适用的一列") Track track,
            @Schema(description = "步号；整列的问题为空", nullable = true) String step,
            @Schema(description = "联系不上的接收人", nullable = true) RecipientRole role,
            @Schema(description = "所在行政区划", nullable = true) String regionCode,
            @Schema(description = "说明", examples = "一般 L2：141128101 的镇分管领导没有可用的联系方式") String detail) {

        static Finding of(LadderCheck.Problem problem) {
            return new Finding(
                    problem.fault(),
                    problem.track(),
                    problem.step(),
                    problem.role(),
                    problem.regionCode(),
                    problem.detail());
        }
    }
}
