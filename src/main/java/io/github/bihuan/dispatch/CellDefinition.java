package io.github.bihuan.dispatch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A cell of a form as data.
 *
 * @param ratio of a RATE: the codes of the part and of the whole
 * @param prefill of a text: where its proposal comes from
 * @param activities kinds of activities a text is pre-filled from
 * @param mayFall a cumulative value that may fall without an error, such as what has been rectified (F6)
 * @param subset the value is a part (其中) of another cell's
 */
@Schema(name = "FormCellDefinition", description = "单元格定义")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CellDefinition(
        @Schema(description = "单元格代码", examples = "town.generalFound") String code,
        @Schema(description = "名称", examples = "发现一般问题隐患") String label,
        @Schema(description = "计量单位：家、家次、条、人、万元、是/否、%", nullable = true, examples = "条") String unit,
        @Schema(description = "COMPUTED 由事实计算，STOCK 存量（以最后申明为准），RATE 比率，TYPED 填写（可预填），NARRATIVE 文字") CellKind kind,
        @Schema(description = "指标代码", nullable = true) String indicator,
        @Schema(description = "比率的分子、分母单元格", nullable = true) List<String> ratio,
        @Schema(description = "预填内容的来源", nullable = true) Prefill prefill,
        @Schema(description = "预填所据的工作活动种类", nullable = true) List<String> activities,
        @Schema(description = "汇总方式", nullable = true) RollUp rollUp,
        @Schema(description = "累计数可减少（反弹、撤回），减少时须说明", nullable = true) Boolean mayFall,
        @Schema(description = "是否印在表上，缺省为是", nullable = true) Boolean printed) {

    /** Where the proposal for a text comes from. */
    enum Prefill {
        /** Number and date of the campaign's document. */
        CAMPAIGN_DOCUMENT,
        /** The activities of the period. */
        ACTIVITIES
    }

    /** How the values of subordinate reporters become one (specification F10). */
    enum RollUp {
        /** Added up. */
        SUM,
        /** Recomputed from facts, or added up and flagged {@code possibleDoubleCount}. */
        DISTINCT,
        /** Yes when anybody says yes. */
        OR,
        /** Texts one after the other, each with its unit's name. */
        TEXT,
        /** Computed anew from the rolled-up cells. */
        RATE
    }

    boolean onPaper() {
        return !Boolean.FALSE.equals(printed);
    }

    boolean fallsFreely() {
        return kind == CellKind.STOCK;
    }

    RollUp rollUp(Indicator counted) {
        if (rollUp != null) {
            return rollUp;
        }
        if (counted == null) {
            return kind == CellKind.RATE ? RollUp.RATE : RollUp.TEXT;
        }
        if (counted.counting() == Counting.ANY) {
            return RollUp.OR;
        }
        return counted.counting().isAdditive() ? RollUp.SUM : RollUp.DISTINCT;
    }
}
