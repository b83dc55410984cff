package io.github.bihuan.notice;

import io.github.bihuan.notice.domain.IssueMode;
import io.github.bihuan.notice.domain.NoticeKind;
import io.github.bihuan.notice.domain.NoticeStatus;
import io.github.bihuan.notice.domain.RecipientRole;
import io.github.bihuan.shared.http.Versioned;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests and answers about notices. */
final class NoticeApi {

    private NoticeApi() {}

    @Schema(name = "NoticeApproval", description = "签发或不予签发")
    record Approval(
            @Schema(description = "是否同意签发，不填即同意", examples = "true", nullable = true) Boolean approved,
            @Schema(description = "意见；不同意时必须填写", examples = "同意印发") @Size(max = 4000, message = "意见最多 4000 字")
                    String opinion) {

        Approval {
            approved = approved == null || approved;
        }
    }

    @Schema(name = "NoticeReply", description = "书面回复")
    record Reply(
            @Schema(description = "回复内容", examples = "设备已到货，1月6日前完成整改")
                    @NotBlank(message = "回复内容必须填写")
                    @Size(max = 4000, message = "回复内容最多 4000 字")
                    String text) {}

    @Schema(name = "NoticeRecall", description = "撤回")
    record Recall(
            @Schema(description = "撤回理由", examples = "隐患编号有误")
                    @NotBlank(message = "撤回理由必须填写")
                    @Size(max = 4000, message = "撤回理由最多 4000 字")
                    String reason) {}

    @Schema(name = "Notice", description = "通知（卡、单、函、令、通报、约谈、告知）")
    record NoticeView(
            @Schema(description = "标识") UUID id,
            @Schema(description = "版本") long version,
            @Schema(description = "文号，发出前为空", examples = "马坊镇安委办提函〔2024〕1号", nullable = true) String number,
            @Schema(description = "文种", examples = "REMINDER_LETTER") NoticeKind kind,
            @Schema(description = "文种名称", examples = "提醒函") String kindLabel,
            @Schema(description = "升级步骤；事件告知为空", examples = "L1", nullable = true) String step,
            @Schema(description = "步骤点", examples = "L0D-3", nullable = true) String point,
            @Schema(description = "签发方式", examples = "AUTOMATIC") IssueMode mode,
            @Schema(description = "事项类别", examples = "HAZARD") String subjectType,
            @Schema(description = "事项标识") UUID subjectId,
            @Schema(description = "事项编号", examples = "YH-141128101-2024-000006", nullable = true) String subjectCode,
            @Schema(description = "隐患级别", examples = "GENERAL", nullable = true) String level,
            @Schema(description = "企业", nullable = true) UUID enterpriseId,
            @Schema(description = "行政区划代码", examples = "141128101") String regionCode,
            @Schema(description = "应发日期", examples = "2024-12-27") LocalDate dueOn,
            @Schema(description = "是否晚于应发日期", examples = "false") boolean late,
            @Schema(description = "状态", examples = "SENT") NoticeStatus status,
            @Schema(description = "标题", examples = "关于事故隐患整改逾期的提醒函") String title,
            @Schema(description = "发文机关", examples = "马坊镇安全生产委员会办公室") String issuer,
            @Schema(description = "正文；仅记录的为空", nullable = true) String body,
            @Schema(description = "附注：补记的步骤、代为接收的职责") List<String> lines,
            @Schema(description = "接收人") List<RecipientView> recipients,
            @Schema(description = "签收期限（含当日）", nullable = true) LocalDate receiptDueOn,
            @Schema(description = "回复期限（含当日）", nullable = true) LocalDate replyDueOn,
            @Schema(description = "产生时间") Instant createdAt,
            @Schema(description = "签发人", examples = "张三", nullable = true) String approvedBy,
            @Schema(description = "签发意见", nullable = true) String opinion,
            @Schema(description = "发出时间", nullable = true) Instant issuedAt,
            @Schema(description = "全部主送人签收的时间", nullable = true) Instant acknowledgedAt,
            @Schema(description = "首次回复的时间", nullable = true) Instant repliedAt,
            @Schema(description = "取消、撤回或办结的原因", nullable = true) String endReason)
            implements Versioned {}

    @Schema(name = "NoticeRecipient", description = "接收人")
    record RecipientView(
            @Schema(description = "标识") UUID id,
            @Schema(description = "职责", examples = "RESPONSIBLE_OFFICIAL") RecipientRole role,
            @Schema(description = "职责名称", examples = "挂牌责任人") String roleLabel,
            @Schema(description = "是否抄送", examples = "false") boolean copy,
            @Schema(description = "是否因职责空缺代为接收", examples = "false") boolean substitute,
            @Schema(description = "姓名或单位", examples = "张三") String name,
            @Schema(description = "职务", nullable = true) String post,
            @Schema(description = "人员", nullable = true) UUID officialId,
            @Schema(description = "企业", nullable = true) UUID enterpriseId,
            @Schema(description = "单位", nullable = true) UUID organisationId,
            @Schema(description = "签收时间", nullable = true) Instant acknowledgedAt,
            @Schema(description = "签收人", nullable = true) String acknowledgedBy,
            @Schema(description = "回复时间", nullable = true) Instant repliedAt,
            @Schema(description = "回复内容", nullable = true) String reply) {}
}
