package io.github.bihuan.hazard;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.bihuan.hazard.domain.HazardDocument.RectificationPlan;
import io.github.bihuan.hazard.domain.HazardParts.Actor;
import io.github.bihuan.hazard.domain.HazardParts.PlanOnFile;
import io.github.bihuan.hazard.domain.TreatmentItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The plan in force (整改方案, 五落实) with its text, as it is stored and shown. */
@Schema(name = "RectificationPlanOnFile", description = "现行整改方案（五落实）")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoredPlan(
        @Schema(description = "整改责任人", examples = "王五") String responsiblePerson,
        @Schema(description = "整改措施") String measures,
        @Schema(description = "整改资金（元）", examples = "20000") BigDecimal fundsYuan,
        @Schema(description = "方案所定整改时限") LocalDate deadline,
        @Schema(description = "应急预案") String contingencyPlan,
        @Schema(description = "代为登记时填写的签字主要负责人", nullable = true) String signedBy,
        @Schema(description = "治理方案六项内容（重大）") Map<TreatmentItem, String> treatmentItems,
        @Schema(description = "提交日期") LocalDate filedOn,
        @Schema(description = "是否由主要负责人签字") boolean signedByPrincipal,
        @Schema(description = "尚缺的治理方案内容（重大）") List<TreatmentItem> missingTreatmentItems,
        @Schema(description = "提交人账号") String authorId,
        @Schema(description = "提交人") String authorName) {

    /** The text of the document with what the decision put on file. */
    static StoredPlan of(RectificationPlan document, PlanOnFile onFile) {
        return new StoredPlan(
                document.responsiblePerson(),
                document.measures(),
                document.fundsYuan(),
                document.deadline(),
                document.contingencyPlan(),
                document.signedBy(),
                document.treatmentItems(),
                onFile.filedOn(),
                onFile.signedByPrincipal(),
                onFile.missingTreatmentItems(),
                onFile.author().id(),
                onFile.author().name());
    }

    PlanOnFile onFile() {
        return new PlanOnFile(
                new Actor(authorId, authorName), filedOn, responsiblePerson, signedByPrincipal, missingTreatmentItems);
    }
}
