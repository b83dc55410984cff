package io.github.bihuan.duty;

import io.github.bihuan.campaign.domain.Cadence;
import io.github.bihuan.duty.DutyApi.NewDuty;
import io.github.bihuan.duty.domain.DutyGround;
import io.github.bihuan.duty.domain.EvidenceKind;
import io.github.bihuan.duty.domain.Obligor;
import io.github.bihuan.shared.region.RegionLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One duty of an official notice as data: what {@code POST /duties} takes, without campaign and units' ids. */
@Schema(name = "DutyTemplate", description = "履职事项范本：某一方案规定的一项履职事项，可据以规定履职事项")
record DutyTemplate(
        @Schema(description = "方案的编号", examples = "JC-2024-45") String programme,
        @Schema(description = "编号", examples = "PRINCIPAL_CHECK") String code,
        @Schema(description = "名称；注明 P 的，日期为本系统拟定") String name,
        @Schema(description = "行政区划", examples = "141122") String regionCode,
        @Schema(description = "承办方") Obligor obligor,
        @Schema(description = "哪一级属地", nullable = true) RegionLevel obligorLevel,
        @Schema(description = "指定单位的编号") List<String> organisations,
        @Schema(description = "只限有其中任一风险标签的企业") List<String> riskTags,
        @Schema(description = "只限其中某一规模的企业") List<String> sizeClasses,
        @Schema(description = "只限其中某一所有制性质的企业") List<String> ownerships,
        @Schema(description = "只因某一事由才承担", nullable = true) DutyGround ground,
        @Schema(description = "周期") Cadence cadence,
        @Schema(description = "指定的日期") List<LocalDate> dates,
        @Schema(description = "首次到期不早于；一次性的为可以办理之日", nullable = true) LocalDate firstOn,
        @Schema(description = "末次到期不晚于", nullable = true) LocalDate lastOn,
        @Schema(description = "凭证") EvidenceKind evidenceKind,
        @Schema(description = "出处", examples = "003 (二)") String clause) {

    DutyTemplate {
        organisations = organisations == null ? List.of() : List.copyOf(organisations);
        riskTags = riskTags == null ? List.of() : List.copyOf(riskTags);
        sizeClasses = sizeClasses == null ? List.of() : List.copyOf(sizeClasses);
        ownerships = ownerships == null ? List.of() : List.copyOf(ownerships);
        dates = dates == null ? List.of() : List.copyOf(dates);
    }

    /** As it is posted. */
    NewDuty duty(UUID campaignId, List<UUID> units) {
        return new NewDuty(
                code,
                name,
                regionCode,
                campaignId,
                obligor,
                obligorLevel,
                units,
                riskTags,
                sizeClasses,
                ownerships,
                ground,
                cadence,
                null,
                null,
                dates,
                firstOn,
                lastOn,
                null,
                evidenceKind,
                clause);
    }
}
