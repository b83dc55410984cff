package io.github.bihuan.enterprise;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers about special operators. */
final class SpecialOperatorApi {

    private SpecialOperatorApi() {}

    @Schema(name = "SpecialOperatorCertificate", description = "特种作业人员的操作证")
    record CertificateView(
            @Schema(description = "标识") UUID id,
            @Schema(description = "所在企业") UUID enterpriseId,
            @Schema(description = "所在企业名称", examples = "甲轧钢有限公司") String enterpriseName,
            @Schema(description = "姓名", examples = "王五") String holderName,
            @Schema(description = "作业类别、操作项目", examples = "焊接与热切割作业") String workType,
            @Schema(description = "证书编号，隐去中间各位", examples = "T000****0001") String certificateNumber,
            @Schema(description = "初领日期", nullable = true) LocalDate issuedOn,
            @Schema(description = "有效期至（含当日）", examples = "2029-05-09") LocalDate validUntil,
            @Schema(description = "应复审日期", nullable = true) LocalDate reviewDueOn,
            @Schema(description = "发证机关", nullable = true) String issuer,
            @Schema(description = "是否已过期") boolean expired) {}
}
