package io.github.bihuan.hazard;

import io.github.bihuan.hazard.domain.HazardDocument;
import io.github.bihuan.hazard.domain.HazardDocument.ReportRecipient;
import io.github.bihuan.hazard.domain.HazardLevel;
import io.github.bihuan.hazard.domain.HazardParts.Suspension;
import io.github.bihuan.hazard.domain.TreatmentItem;
import io.github.bihuan.shared.http.CalendarDay;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests from the verification to the plan and its deadline. */
final class AssessmentApi {

    private AssessmentApi() {}

    @Schema(name = "ConfirmationRequest", description = "核实确认")
    record ConfirmationBody(
            @Schema(description = "核实日期，默认今天", nullable = true) @CalendarDay LocalDate confirmedOn,
            @Schema(description = "核实情况", nullable = true) @Size(max = 4000, message = "核实情况不得超过4000字") String finding,
            @Schema(description = "跟踪责任人", nullable = true) UUID trackingOfficerId)
            implements HazardDocumentRequest {
        @Override
        public HazardDocument document(UUID id, HazardCatalog catalog) {
            return new HazardDocument.Confirmation(confirmedOn, finding, trackingOfficerId);
        }
    }

    @Schema(name = "ClassificationRequest", description = "隐患分级")
    record ClassificationBody(
            @Schema(description = "级别", examples = "MAJOR") @NotNull(message = "隐患级别必须填写") HazardLevel level,
            @Schema(description = "判定标准条款（GM10-4-6 或 4-6）", examples = "[\"GM10-4-6\"]", nullable = true)
                    @Size(max = 20, message = "条款不得超过20项")
                    List<@NotBlank(message = "条款不能为空") @Size(max = 40, message = "条款代码过长") String> catalogItems,
            @Schema(description = "无对应条款时，符合重大事故隐患定义的理由", nullable = true) @Size(max = 4000, message = "理由不得超过4000字")
                    String residualReason,
            @Schema(description = "分级日期，默认今天", nullable = true) @CalendarDay LocalDate classifiedOn,
            @Schema(description = "降级理由", nullable = true) @Size(max = 4000, message = "理由不得超过4000字") String reason,
            @Schema(description = "专家意见（降级）", nullable = true) @Size(max = 4000, message = "专家意见不得超过4000字")
                    String expertOpinion,
            @Schema(description = "跟踪责任人", nullable = true) UUID trackingOfficerId)
            implements HazardDocumentRequest {
        @Override
        public HazardDocument document(UUID id, HazardCatalog catalog) {
            return new HazardDocument.Classification(
                    level,
                    catalog.cited(catalogItems),
                    residualReason,
                    classifiedOn,
                    reason,
                    expertOpinion,
                    trackingOfficerId);
        }
    }

    @Schema(name = "InterimControlRequest", description = "临时管控")
    record InterimControlBody(
            @Schema(description = "整改期间能否保证安全") @NotNull(message = "必须说明整改期间能否保证安全") Boolean safetyEnsured,
            @Schema(description = "管控措施", nullable = true) @Size(max = 4000, message = "管控措施不得超过4000字") String measures,
            @Schema(description = "是否撤出人员", nullable = true) Boolean evacuation,
            @Schema(description = "停产停业范围：NONE 不停产，PARTIAL 局部，WHOLE 全部", nullable = true) Suspension suspension,
            @Schema(description = "生效日期，默认今天", nullable = true) @CalendarDay LocalDate effectiveOn)
            implements HazardDocumentRequest {
        @Override
        public HazardDocument document(UUID id, HazardCatalog catalog) {
            return new HazardDocument.InterimControl(
                    safetyEnsured, measures, Boolean.TRUE.equals(evacuation), suspension, effectiveOn);
        }
    }

    @Schema(name = "AuthorityReportRequest", description = "双报告之一：向监管部门报告重大事故隐患")
    record AuthorityReportBody(
            @Schema(description = "报告对象：TOWNSHIP 乡镇（默认），DEPARTMENT 主管部门（书面）", nullable = true)
                    ReportRecipient recipient,
            @Schema(description = "报告时间，默认现在", nullable = true) Instant reportedAt,
            @Schema(description = "报告内容", nullable = true) @Size(max = 4000, message = "报告内容不得超过4000字") String content)
            implements HazardDocumentRequest {
        @Override
        public HazardDocument document(UUID id, HazardCatalog catalog) {
            return new HazardDocument.AuthorityReport(
                    recipient == null ? ReportRecipient.TOWNSHIP : recipient, reportedAt, content);
        }
    }

    @Schema(name = "StaffReportRequest", description = "双报告之二：向职工大会或者职代会报告")
    record StaffReportBody(
            @Schema(description = "报告场合", examples = "职工大会", nullable = true) @Size(max = 200, message = "报告场合不得超过200字")
                    String occasion,
            @Schema(description = "报告时间，默认现在", nullable = true) Instant reportedAt,
            @Schema(description = "报告内容", nullable = true) @Size(max = 4000, message = "报告内容不得超过4000字") String content)
            implements HazardDocumentRequest {
        @Override
        public HazardDocument document(UUID id, HazardCatalog catalog) {
            return new HazardDocument.StaffReport(occasion, reportedAt, content);
        }
    }

    @Schema(name = "RectificationPlanRequest", description = "整改方案（五落实）")
    record RectificationPlanBody(
            @Schema(description = "整改责任人", examples = "王五", nullable = true) @Size(max = 200, message = "整改责任人不得超过200字")
                    String responsiblePerson,
            @Schema(description = "整改措施", nullable = true) @Size(max = 4000, message = "整改措施不得超过4000字") String measures,
            @Schema(description = "整改资金（元）", examples = "20000", nullable = true)
                    @Digits(integer = 14, fraction = 2, message = "金额最多14位整数、两位小数")
                    BigDecimal fundsYuan,
            @Schema(description = "整改时限", nullable = true) @CalendarDay LocalDate deadline,
            @Schema(description = "应急预案", nullable = true) @Size(max = 4000, message = "应急预案不得超过4000字")
                    String contingencyPlan,
            @Schema(description = "代为登记时，签字的企业主要负责人（重大）", nullable = true) @Size(max = 200, message = "姓名不得超过200字")
                    String signedBy,
            @Schema(description = "治理方案六项内容（重大）", nullable = true)
                    Map<TreatmentItem, @Size(max = 4000, message = "每项不得超过4000字") String> treatmentItems)
            implements HazardDocumentRequest {
        @Override
        public HazardDocument document(UUID id, HazardCatalog catalog) {
            return new HazardDocument.RectificationPlan(
                    responsiblePerson, measures, fundsYuan, deadline, contingencyPlan, signedBy, treatmentItems);
        }
    }

    @Schema(name = "DeadlineExtensionRequest", description = "延期申请")
    record DeadlineExtensionBody(
            @Schema(description = "申请的新期限", nullable = true) @CalendarDay LocalDate requestedDeadline,
            @Schema(description = "延期理由", nullable = true) @Size(max = 4000, message = "延期理由不得超过4000字") String reason,
            @Schema(description = "延期期间的临时措施", nullable = true) @Size(max = 4000, message = "临时措施不得超过4000字")
                    String interimMeasures)
            implements HazardDocumentRequest {
        @Override
        public HazardDocument document(UUID id, HazardCatalog catalog) {
            return new HazardDocument.ExtensionApplication(id, requestedDeadline, reason, interimMeasures);
        }
    }

    @Schema(name = "DeadlineExtensionDecisionRequest", description = "延期审批")
    record DeadlineExtensionDecisionBody(
            @Schema(description = "是否同意") @NotNull(message = "必须说明是否同意") Boolean approved,
            @Schema(description = "批准的期限，默认所申请的期限", nullable = true) @CalendarDay LocalDate newDeadline,
            @Schema(description = "审批意见", nullable = true) @Size(max = 4000, message = "审批意见不得超过4000字") String opinion)
            implements HazardDocumentRequest {
        @Override
        public HazardDocument document(UUID id, HazardCatalog catalog) {
            return new HazardDocument.ExtensionDecision(approved, newDeadline, opinion);
        }
    }
}
