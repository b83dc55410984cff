package io.github.bihuan.hazard;

import io.github.bihuan.hazard.domain.HazardDocument;
import io.github.bihuan.hazard.domain.HazardDocument.Step;
import io.github.bihuan.shared.http.CalendarDay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests from the report of completion to the look-back. */
final class CompletionApi {

    private CompletionApi() {}

    @Schema(name = "RectificationReportRequest", description = "整改报告")
    record RectificationReportBody(
            @Schema(description = "整改完成日期，默认今天", nullable = true) @CalendarDay LocalDate completedOn,
            @Schema(description = "整改情况", nullable = true) @Size(max = 4000, message = "整改情况不得超过4000字")
                    String description,
            @Schema(description = "实际投入资金（元）", examples = "20000", nullable = true)
                    @Digits(integer = 14, fraction = 2, message = "金额最多14位整数、两位小数")
                    BigDecimal actualCostYuan,
            @Schema(description = "佐证材料", nullable = true) @Size(max = 30, message = "佐证材料不得超过30件")
                    List<@NotBlank(message = "佐证材料不能为空") @Size(max = 500, message = "地址过长") String> evidence,
            @Schema(description = "整改前照片", nullable = true) @Size(max = 30, message = "整改前照片不得超过30件")
                    List<@NotBlank(message = "整改前照片不能为空") @Size(max = 500, message = "地址过长") String> photosBefore,
            @Schema(description = "整改后照片", nullable = true) @Size(max = 30, message = "整改后照片不得超过30件")
                    List<@NotBlank(message = "整改后照片不能为空") @Size(max = 500, message = "地址过长") String> photosAfter,
            @Schema(description = "立查立改，当场销号（仅限一般隐患）", nullable = true) Boolean onTheSpot)
            implements HazardDocumentRequest {
        @Override
        public HazardDocument document(UUID id, HazardCatalog catalog) {
            return new HazardDocument.RectificationReport(
                    completedOn,
                    description,
                    actualCostYuan,
                    evidence,
                    photosBefore,
                    photosAfter,
                    Boolean.TRUE.equals(onTheSpot));
        }
    }

    @Schema(name = "AcceptanceRequest", description = "复查验收意见")
    record AcceptanceBody(
            @Schema(description = "是否通过") @NotNull(message = "必须说明验收是否通过") Boolean passed,
            @Schema(description = "验收日期，默认今天", nullable = true) @CalendarDay LocalDate acceptedOn,
            @Schema(description = "检查验收人员（重大不少于两人）", nullable = true) @Size(max = 20, message = "人员不得超过20名")
                    List<@NotNull(message = "人员不能为空") @Valid InspectorBody> inspectors,
            @Schema(description = "验收意见，不通过的必须说明理由", nullable = true) @Size(max = 4000, message = "验收意见不得超过4000字")
                    String opinion,
            @Schema(description = "在意见上签字的企业人员", nullable = true) @Size(max = 200, message = "姓名不得超过200字")
                    String enterpriseSigner,
            @Schema(description = "企业是否拒绝签字", nullable = true) Boolean signatureRefused,
            @Schema(description = "不通过时另行责令的期限", nullable = true) @CalendarDay LocalDate newDeadline,
            @Schema(description = "同时销号（仅限一般隐患）", nullable = true) Boolean closeOut)
            implements HazardDocumentRequest {
        @Override
        public HazardDocument document(UUID id, HazardCatalog catalog) {
            return new HazardDocument.Acceptance(
                    passed,
                    acceptedOn,
                    InspectorBody.inspectors(inspectors),
                    opinion,
                    enterpriseSigner,
                    Boolean.TRUE.equals(signatureRefused),
                    newDeadline,
                    Boolean.TRUE.equals(closeOut));
        }
    }

    @Schema(name = "CloseOutRequest", description = "销号")
    record CloseOutBody(
            @Schema(description = "销号日期，默认今天", nullable = true) @CalendarDay LocalDate closedOn,
            @Schema(description = "销号意见", nullable = true) @Size(max = 4000, message = "销号意见不得超过4000字") String opinion)
            implements HazardDocumentRequest {
        @Override
        public HazardDocument document(UUID id, HazardCatalog catalog) {
            return new HazardDocument.CloseOut(closedOn, opinion);
        }
    }

    @Schema(name = "LookBackRequest", description = "回头看")
    record LookBackBody(
            @Schema(description = "是否反弹") @NotNull(message = "必须说明是否反弹") Boolean rebound,
            @Schema(description = "回头看日期，默认今天", nullable = true) @CalendarDay LocalDate lookedBackOn,
            @Schema(description = "检查验收人员（重大不少于两人）", nullable = true) @Size(max = 20, message = "人员不得超过20名")
                    List<@NotNull(message = "人员不能为空") @Valid InspectorBody> inspectors,
            @Schema(description = "情况，反弹的必须说明", nullable = true) @Size(max = 4000, message = "情况不得超过4000字")
                    String opinion,
            @Schema(description = "反弹后责令整改的期限", nullable = true) @CalendarDay LocalDate newDeadline)
            implements HazardDocumentRequest {
        @Override
        public HazardDocument document(UUID id, HazardCatalog catalog) {
            return new HazardDocument.LookBack(
                    rebound, lookedBackOn, InspectorBody.inspectors(inspectors), opinion, newDeadline);
        }
    }

    @Schema(name = "ResumptionRequest", description = "恢复生产申请")
    record ResumptionBody(
            @Schema(description = "申请日期，默认今天", nullable = true) @CalendarDay LocalDate signedOn,
            @Schema(description = "申请说明", nullable = true) @Size(max = 4000, message = "申请说明不得超过4000字") String opinion)
            implements HazardDocumentRequest {
        @Override
        public HazardDocument document(UUID id, HazardCatalog catalog) {
            return new HazardDocument.Resumption(Step.APPLICATION, signedOn, opinion);
        }
    }

    @Schema(name = "ResumptionApprovalRequest", description = "恢复生产审批")
    record ResumptionApprovalBody(
            @Schema(description = "是否同意") @NotNull(message = "必须说明是否同意") Boolean approved,
            @Schema(description = "审批日期，默认今天", nullable = true) @CalendarDay LocalDate signedOn,
            @Schema(description = "审查意见", nullable = true) @Size(max = 4000, message = "审查意见不得超过4000字") String opinion)
            implements HazardDocumentRequest {
        @Override
        public HazardDocument document(UUID id, HazardCatalog catalog) {
            return new HazardDocument.Resumption(approved ? Step.APPROVAL : Step.REJECTION, signedOn, opinion);
        }
    }
}
