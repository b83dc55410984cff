package io.github.bihuan.dispatch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row behind a cell: a hazard, or a happening such as an inspection or a penalty. Fields it lacks are absent. */
@Schema(description = "单元格背后的一行：一个隐患，或一次检查、一项措施、一件处罚等")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CellRow(
        @Schema(description = "对象标识（隐患、检查、处罚等的 id）") UUID id,
        @Schema(description = "对象类型", examples = "HAZARD") String subjectType,
        @Schema(description = "隐患编号", nullable = true, examples = "YH-141128101-2024-000001") String code,
        @Schema(description = "事实类型", nullable = true, examples = "PENALTY_DECIDED") String kind,
        @Schema(description = "类别：措施种类、处罚对象、检查类型等", nullable = true, examples = "SUSPENSION") String category,
        @Schema(description = "企业", nullable = true) UUID enterpriseId,
        @Schema(description = "企业名称", nullable = true) String enterpriseName,
        @Schema(description = "所在行政区划", examples = "141128101") String regionCode,
        @Schema(description = "检查或决定单位", nullable = true) UUID organisationId,
        @Schema(description = "该单位的层级", nullable = true, examples = "TOWNSHIP") String organiserLevel,
        @Schema(description = "截止日的隐患级别", nullable = true, examples = "GENERAL") String level,
        @Schema(description = "检查环节", nullable = true, examples = "TOWNSHIP_INSPECTION") String source,
        @Schema(description = "发生日期；隐患为发现日期") LocalDate occurredOn,
        @Schema(description = "隐患的发现日期", nullable = true) LocalDate foundOn,
        @Schema(description = "验收日期；截止日未整改的没有", nullable = true) LocalDate acceptedOn,
        @Schema(description = "金额（元）", nullable = true, examples = "30000") BigDecimal amountYuan,
        @Schema(description = "案号", nullable = true) String caseNumber,
        @Schema(description = "被处罚人员姓名", nullable = true) String personName,
        @JsonIgnore @Schema(hidden = true) UUID key) {

    /** Place in the list. */
    @JsonIgnore
    List<?> order() {
        return List.of(occurredOn, key);
    }
}
