package io.github.bihuan.enforcement;

import io.github.bihuan.enforcement.domain.PenaltySubject;
import io.github.bihuan.shared.http.CalendarDay;
import io.github.bihuan.shared.http.Versioned;
import io.github.bihuan.shared.region.RegionLevel;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Requests and answers of penalties. */
final class PenaltyApi {

    private PenaltyApi() {}

    @Schema(name = "NewPenalty", description = "登记行政处罚")
    record NewPenalty(
            @Schema(description = "案号", examples = "方应急罚〔2024〕7号")
                    @NotBlank(message = "案号必须填写")
                    @Size(max = 100, message = "案号不得超过100字")
                    String caseNumber,
            @Schema(description = "处罚对象", examples = "ENTERPRISE") @NotNull(message = "处罚对象必须填写")
                    PenaltySubject subject,
            @Schema(description = "企业") @NotNull(message = "企业必须填写") UUID enterpriseId,
            @Schema(description = "被处罚人员姓名：处罚个人时必须填写", examples = "张三", nullable = true)
                    @Size(max = 50, message = "姓名不得超过50字")
                    String personName,
            @Schema(description = "罚款金额（元）", examples = "30000.00")
                    @NotNull(message = "罚款金额必须填写")
                    @DecimalMin(value = "0", message = "罚款金额不能为负")
                    @Digits(integer = 12, fraction = 2, message = "罚款金额以元为单位，最多两位小数")
                    BigDecimal amountYuan,
            @Schema(description = "决定日期", examples = "2024-12-23") @NotNull(message = "决定日期必须填写") @CalendarDay
                    LocalDate decidedOn,
            @Schema(description = "作出决定的机关；乡镇代为登记时写明主管部门", examples = "方山县应急管理局", nullable = true)
                    @Size(max = 200, message = "机关名称不得超过200字")
                    String authority,
            @Schema(description = "作出决定的单位（组织机构），默认本单位", nullable = true) UUID organisationId,
            @Schema(description = "处罚依据", examples = "《安全生产法》第一百零二条", nullable = true)
                    @Size(max = 1000, message = "处罚依据不得超过1000字")
                    String basis,
            @Schema(
                            description = "违法行为种类（基础数据 VIOLATION_KINDS）",
                            examples = "[\"BUILT_WITHOUT_REVIEW\"]",
                            nullable = true)
                    @Size(max = 20, message = "违法行为种类不得超过20种")
                    List<@NotBlank(message = "违法行为种类不能为空") String> violationKinds,
            @Schema(description = "涉及的隐患", nullable = true) @Size(max = 50, message = "涉及的隐患不得超过50个")
                    List<@NotNull(message = "隐患不能为空") UUID> hazardIds,
            @Schema(description = "所属行动，默认为所涉隐患的行动", nullable = true) @Size(max = 20, message = "所属行动不得超过20个")
                    List<@NotNull(message = "行动不能为空") UUID> campaignIds,
            @Schema(description = "对企业自查、已报告、正在整改的重大事故隐患仍予处罚的理由（不少于10字）", nullable = true)
                    @Size(max = 1000, message = "理由不得超过1000字")
                    String overrideReason) {

        List<String> violations() {
            return violationKinds == null
                    ? List.of()
                    : violationKinds.stream().distinct().toList();
        }
    }

    @Schema(name = "PenaltyRevocation", description = "撤销处罚（登记有误或者决定被撤销）")
    record Revocation(
            @Schema(description = "撤销的理由") @NotBlank(message = "撤销须说明理由") @Size(max = 1000, message = "理由不得超过1000字")
                    String reason,
            @Schema(description = "撤销日期", examples = "2025-01-06") @NotNull(message = "撤销日期必须填写") @CalendarDay
                    LocalDate revokedOn) {}

    @Schema(name = "PublicationDeadline", description = "处罚公开期限及其算法")
    record PublicationExplanation(
            @Schema(description = "依据") String basis,
            @Schema(description = "所跨年度的节假日安排尚未公布，期限为暂定") boolean provisional,
            @Schema(description = "计算过程") List<String> steps) {}

    @Schema(name = "Penalty", description = "行政处罚")
    record PenaltyView(
            @Schema(description = "编号") UUID id,
            @Schema(description = "版本，即 ETag") long version,
            @Schema(description = "案号") String caseNumber,
            @Schema(description = "处罚对象") PenaltySubject subject,
            @Schema(description = "企业") UUID enterpriseId,
            @Schema(description = "企业所在行政区划") String regionCode,
            @Schema(description = "被处罚人员姓名", nullable = true) String personName,
            @Schema(description = "罚款金额（元）") BigDecimal amountYuan,
            @Schema(description = "决定日期") LocalDate decidedOn,
            @Schema(description = "作出决定的机关", nullable = true) String authority,
            @Schema(description = "作出决定或登记的单位", nullable = true) UUID organisationId,
            @Schema(description = "该单位的层级") RegionLevel organiserLevel,
            @Schema(description = "处罚依据", nullable = true) String basis,
            @Schema(description = "违法行为种类") List<String> violationKinds,
            @Schema(description = "涉及的隐患") List<UUID> hazardIds,
            @Schema(description = "所属行动") List<UUID> campaignIds,
            @Schema(description = "不予免罚的理由", nullable = true) String overrideReason,
            @Schema(description = "一案双罚：同一案件既处罚企业又处罚主要负责人") boolean dualPenalty,
            @Schema(description = "公开期限：决定之日起七个工作日", examples = "2025-01-02") LocalDate publicationDueOn,
            @Schema(description = "公开期限的算法") PublicationExplanation publicationExplanation,
            @Schema(description = "撤销日期", nullable = true) LocalDate revokedOn,
            @Schema(description = "撤销的理由", nullable = true) String revocationReason,
            @Schema(description = "录入时间") Instant recordedAt)
            implements Versioned {}

    /** Which penalties a list shows. */
    public static class PenaltyFilter {

        @Parameter(description = "所属行动")
        @QueryParam("campaignId")
        public UUID campaignId;

        @Parameter(description = "企业")
        @QueryParam("enterpriseId")
        public UUID enterpriseId;

        @Parameter(description = "涉及的隐患")
        @QueryParam("hazardId")
        public UUID hazardId;

        @Parameter(description = "行政区划（含下级）")
        @QueryParam("regionCode")
        public String regionCode;

        @Parameter(description = "处罚对象")
        @QueryParam("subject")
        public PenaltySubject subject;

        @Parameter(description = "违法行为种类", example = "BUILT_WITHOUT_REVIEW")
        @QueryParam("violationKind")
        public String violationKind;

        @Parameter(description = "案号")
        @QueryParam("caseNumber")
        public String caseNumber;

        @Parameter(description = "是否已撤销")
        @QueryParam("revoked")
        public Boolean revoked;

        @Parameter(description = "决定日期自")
        @QueryParam("decidedFrom")
        public LocalDate decidedFrom;

        @Parameter(description = "决定日期至（含）")
        @QueryParam("decidedTo")
        public LocalDate decidedTo;
    }
}
