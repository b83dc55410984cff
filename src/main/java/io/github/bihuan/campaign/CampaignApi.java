package io.github.bihuan.campaign;

import io.github.bihuan.campaign.CampaignContent.Parts;
import io.github.bihuan.campaign.domain.CampaignStatus;
import io.github.bihuan.campaign.domain.ProgrammeType;
import io.github.bihuan.shared.http.Versioned;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the endpoints of campaigns take and answer. */
final class CampaignApi {

    private static final int MOST = 100;
    private static final String LADDER = "[a-z0-9-]{1,40}";

    private CampaignApi() {}

    @Schema(name = "Campaign", description = "行动（专项行动、年度监管工作、三年行动）")
    record Campaign(
            UUID id,
            @Schema(description = "版本号，同 ETag") long version,
            @Schema(description = "行动编号", examples = "MF-2024-27") String code,
            @Schema(description = "名称", examples = "冶金工贸行业安全生产风险隐患排查整治专项行动") String name,
            @Schema(description = "文号，可以没有", examples = "马政发〔2024〕27号", nullable = true) String documentNumber,
            @Schema(description = "文件标题", nullable = true) String documentTitle,
            @Schema(description = "工作类型") ProgrammeType programmeType,
            @Schema(description = "发文单位", nullable = true) UUID issuerOrganisationId,
            @Schema(description = "行政区划代码", examples = "141128101") String regionCode,
            @Schema(description = "所落实的上级行动", nullable = true) UUID parentCampaignId,
            @Schema(description = "印发日期", nullable = true) LocalDate issuedOn,
            @Schema(description = "开始日期", examples = "2024-12-17", nullable = true) LocalDate startOn,
            @Schema(description = "结束日期（含当日）", examples = "2025-03-31", nullable = true) LocalDate endOn,
            @Schema(description = "状态；进行中、收尾由日期推出") CampaignStatus status,
            @Schema(description = "公开属性", nullable = true) String disclosure,
            @Schema(description = "行业", examples = "METALLURGY") List<String> industries,
            @Schema(description = "目标要求", nullable = true) String goals,
            @Schema(description = "责任单位") List<UUID> responsibleOrganisationIds,
            @Schema(description = "主送") List<String> addressees,
            @Schema(description = "依据") List<Basis> basis,
            @Schema(description = "一体推进的相关工作") List<String> relatedTitles,
            @Schema(description = "重点风险标签") List<String> riskTags,
            @Schema(description = "方式方法") List<String> methods,
            @Schema(description = "指标") List<Target> targets,
            @Schema(description = "检查表编号") List<String> checklists,
            @Schema(description = "逾期升级阶梯编号", examples = "default") String ladderCode,
            @Schema(description = "逾期升级阶梯版本") int ladderVersion,
            @Schema(description = "发布时间", nullable = true) Instant publishedAt,
            @Schema(description = "结束时间", nullable = true) Instant closedAt,
            @Schema(description = "取消时间", nullable = true) Instant cancelledAt,
            @Schema(description = "结束或取消的理由", nullable = true) String endingReason,
            @Schema(description = "总结报告（文号或链接）", nullable = true) String finalReport)
            implements Versioned {}

    @Schema(name = "CampaignBasis", description = "依据的文件或标准")
    record Basis(
            @Schema(description = "文号", nullable = true) @Size(max = 200, message = "文号不得超过 200 个字")
                    String documentNumber,
            @Schema(description = "标题") @NotBlank(message = "依据标题必须填写") @Size(max = 400, message = "标题不得超过 400 个字")
                    String title,
            @Schema(description = "发文单位", nullable = true) @Size(max = 200, message = "发文单位不得超过 200 个字")
                    String issuer) {}

    @Schema(name = "CampaignTarget", description = "指标：以 _MIN 结尾的应达到，以 _MAX 结尾的不得超过")
    record Target(
            @Schema(description = "编号", examples = "FULL_COVERAGE")
                    @NotBlank(message = "指标编号必须填写")
                    @Size(max = 60, message = "指标编号不得超过 60 个字")
                    String code,
            @Schema(description = "名称", examples = "全覆盖排查")
                    @NotBlank(message = "指标名称必须填写")
                    @Size(max = 200, message = "指标名称不得超过 200 个字")
                    String name,
            @Schema(description = "期限", nullable = true) LocalDate dueOn,
            @Schema(description = "计算方法", examples = "INSPECTION_COVERAGE_PERCENT_MIN")
                    @NotBlank(message = "计算方法必须填写")
                    @Size(max = 100, message = "计算方法不得超过 100 个字")
                    String metric,
            @Schema(description = "限值；没有数字要求时为空", nullable = true) BigDecimal threshold,
            @Schema(description = "条款", nullable = true) @Size(max = 60, message = "条款不得超过 60 个字") String clause) {}

    @Schema(name = "NewCampaign", description = "编制行动（草案）")
    record NewCampaign(
            @Schema(description = "行动编号，唯一；不填时自动编号", nullable = true, examples = "MF-2024-27")
                    @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}", message = "行动编号应为 1–60 位字母、数字、点、横线")
                    String code,
            @Schema(description = "名称") @NotBlank(message = "名称必须填写") @Size(max = 200, message = "名称不得超过 200 个字")
                    String name,
            @Schema(description = "行政区划代码", examples = "141128101") @NotBlank(message = "行政区划必须填写") String regionCode,
            @Schema(description = "工作类型") @NotNull(message = "工作类型必须填写") ProgrammeType programmeType,
            @Schema(description = "文号") @Size(max = 200, message = "文号不得超过 200 个字") String documentNumber,
            @Schema(description = "文件标题") @Size(max = 400, message = "文件标题不得超过 400 个字") String documentTitle,
            @Schema(description = "发文单位") UUID issuerOrganisationId,
            @Schema(description = "上级行动") UUID parentCampaignId,
            @Schema(description = "印发日期") LocalDate issuedOn,
            @Schema(description = "开始日期", examples = "2024-12-17") LocalDate startOn,
            @Schema(description = "结束日期（含当日）", examples = "2025-03-31") LocalDate endOn,
            @Schema(description = "公开属性") @Size(max = 200, message = "公开属性不得超过 200 个字") String disclosure,
            @Schema(description = "行业") @Size(max = MOST, message = "行业过多")
                    List<@NotBlank(message = "行业不得为空") @Size(max = 60, message = "行业代码过长") String> industries,
            @Schema(description = "目标要求") @Size(max = 4000, message = "目标要求不得超过 4000 个字") String goals,
            @Schema(description = "责任单位") @Size(max = MOST, message = "责任单位过多")
                    List<@NotNull(message = "责任单位不得为空") UUID> responsibleOrganisationIds,
            @Schema(description = "主送") @Size(max = MOST, message = "主送单位过多")
                    List<@NotBlank(message = "主送单位不得为空") @Size(max = 200, message = "主送单位名称过长") String> addressees,
            @Schema(description = "依据") @Size(max = MOST, message = "依据过多") @Valid
                    List<@NotNull(message = "依据不得为空") Basis> basis,
            @Schema(description = "一体推进的相关工作") @Size(max = MOST, message = "相关工作过多")
                    List<@NotBlank(message = "相关工作不得为空") @Size(max = 200, message = "相关工作名称过长") String> relatedTitles,
            @Schema(description = "重点风险标签") @Size(max = MOST, message = "风险标签过多")
                    List<@NotBlank(message = "风险标签不得为空") @Size(max = 60, message = "风险标签过长") String> riskTags,
            @Schema(description = "方式方法") @Size(max = MOST, message = "方式方法过多")
                    List<@NotBlank(message = "方式方法不得为空") @Size(max = 200, message = "方式方法过长") String> methods,
            @Schema(description = "指标") @Size(max = MOST, message = "指标过多") @Valid
                    List<@NotNull(message = "指标不得为空") Target> targets,
            @Schema(description = "检查表编号") @Size(max = MOST, message = "检查表过多")
                    List<@NotBlank(message = "检查表编号不得为空") @Size(max = 60, message = "检查表编号过长") String> checklists,
            @Schema(description = "逾期升级阶梯编号，默认 default") @Pattern(regexp = LADDER, message = "阶梯编号格式不正确")
                    String ladderCode) {

        CampaignContent content() {
            return new CampaignContent(
                    name.strip(),
                    documentNumber,
                    documentTitle,
                    programmeType,
                    issuerOrganisationId,
                    parentCampaignId,
                    issuedOn,
                    startOn,
                    endOn,
                    disclosure,
                    industries,
                    goals,
                    responsibleOrganisationIds,
                    ladderCode,
                    new Parts(addressees, basis, relatedTitles, riskTags, methods, targets, checklists));
        }
    }

    @Schema(name = "CampaignPatch", description = "修改行动；不给出的字段不变。发布后须说明理由，开始后只能延期")
    record CampaignPatch(
            @Size(min = 1, max = 200, message = "名称应为 1 至 200 个字") String name,
            @Size(max = 200, message = "文号不得超过 200 个字") String documentNumber,
            @Size(max = 400, message = "文件标题不得超过 400 个字") String documentTitle,
            ProgrammeType programmeType,
            UUID issuerOrganisationId,
            UUID parentCampaignId,
            LocalDate issuedOn,
            LocalDate startOn,
            LocalDate endOn,
            @Size(max = 200, message = "公开属性不得超过 200 个字") String disclosure,
            @Size(max = MOST, message = "行业过多")
                    List<@NotBlank(message = "行业不得为空") @Size(max = 60, message = "行业代码过长") String> industries,
            @Size(max = 4000, message = "目标要求不得超过 4000 个字") String goals,
            @Size(max = MOST, message = "责任单位过多") List<@NotNull(message = "责任单位不得为空") UUID> responsibleOrganisationIds,
            @Size(max = MOST, message = "主送单位过多")
                    List<@NotBlank(message = "主送单位不得为空") @Size(max = 200, message = "主送单位名称过长") String> addressees,
            @Size(max = MOST, message = "依据过多") @Valid List<@NotNull(message = "依据不得为空") Basis> basis,
            @Size(max = MOST, message = "相关工作过多")
                    List<@NotBlank(message = "相关工作不得为空") @Size(max = 200, message = "相关工作名称过长") String> relatedTitles,
            @Size(max = MOST, message = "风险标签过多")
                    List<@NotBlank(message = "风险标签不得为空") @Size(max = 60, message = "风险标签过长") String> riskTags,
            @Size(max = MOST, message = "方式方法过多")
                    List<@NotBlank(message = "方式方法不得为空") @Size(max = 200, message = "方式方法过长") String> methods,
            @Size(max = MOST, message = "指标过多") @Valid List<@NotNull(message = "指标不得为空") Target> targets,
            @Size(max = MOST, message = "检查表过多")
                    List<@NotBlank(message = "检查表编号不得为空") @Size(max = 60, message = "检查表编号过长") String> checklists,
            @Pattern(regexp = LADDER, message = "阶梯编号格式不正确") String ladderCode,
            @Schema(description = "理由，发布后必填") @Size(max = 1000, message = "理由不得超过 1000 个字") String reason,
            @Schema(description = "调整文件的文号") @Size(max = 200, message = "文号不得超过 200 个字")
                    String amendmentDocumentNumber) {

        CampaignContent over(CampaignContent old) {
            Parts parts = old.parts();
            return new CampaignContent(
                    or(name, old.name()),
                    or(documentNumber, old.documentNumber()),
                    or(documentTitle, old.documentTitle()),
                    or(programmeType, old.programmeType()),
                    or(issuerOrganisationId, old.issuerOrganisationId()),
                    or(parentCampaignId, old.parentCampaignId()),
                    or(issuedOn, old.issuedOn()),
                    or(startOn, old.startOn()),
                    or(endOn, old.endOn()),
                    or(disclosure, old.disclosure()),
                    or(industries, old.industries()),
                    or(goals, old.goals()),
                    or(responsibleOrganisationIds, old.responsibleOrganisationIds()),
                    or(ladderCode, old.ladderCode()),
                    new Parts(
                            or(addressees, parts.addressees()),
                            or(basis, parts.basis()),
                            or(relatedTitles, parts.relatedTitles()),
                            or(riskTags, parts.riskTags()),
                            or(methods, parts.methods()),
                            or(targets, parts.targets()),
                            or(checklists, parts.checklists())));
        }

        private static <T> T or(T given, T old) {
            return given == null ? old : given;
        }
    }

    @Schema(name = "CampaignPublication", description = "发布行动")
    record Publication(@Schema(description = "说明") @Size(max = 1000, message = "说明不得超过 1000 个字") String note) {}

    @Schema(name = "CampaignClosure", description = "结束行动：说明理由并注明总结报告")
    record Closure(
            @Schema(description = "理由") @Size(max = 1000, message = "理由不得超过 1000 个字") String reason,
            @Schema(description = "总结报告（文号或链接）") @Size(max = 400, message = "总结报告不得超过 400 个字") String finalReport) {}

    @Schema(name = "CampaignCancellation", description = "取消尚未开始的行动")
    record Cancellation(
            @Schema(description = "理由") @NotBlank(message = "理由必须填写") @Size(max = 1000, message = "理由不得超过 1000 个字")
                    String reason) {}

    @Schema(name = "CampaignAmendment", description = "行动发布后的一次调整")
    record Amendment(
            UUID id,
            @Schema(description = "第几次调整") int number,
            @Schema(description = "理由") String reason,
            @Schema(description = "调整文件的文号", nullable = true) String documentNumber,
            @Schema(description = "调整前") Object before,
            @Schema(description = "调整后") Object after,
            @Schema(description = "调整日期") LocalDate amendedOn,
            @Schema(description = "经办人") String amendedBy) {}
}
