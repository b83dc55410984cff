package io.github.bihuan.escalation;

import io.github.bihuan.notice.domain.RecipientRole;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom notices would not reach. */
final class ReachApi {

    private ReachApi() {}

    @Schema(name = "ReachFinding", description = "空缺（由他人代为接收）或者联系不上的接收人")
    record Unreached(
            UUID id,
            @Schema(description = "检查日期") LocalDate day,
            @Schema(description = "乡镇", examples = "141128101") String regionCode,
            @Schema(description = "职责属于某企业时的企业", nullable = true) UUID enterpriseId,
            @Schema(description = "企业名称", nullable = true) String enterpriseName,
            @Schema(description = "职责") RecipientRole role,
            @Schema(description = "职责名称", examples = "镇分管领导") String roleName,
            @Schema(description = "VACANT 空缺，有人代收；UNREACHABLE 联系不上", examples = "VACANT") String fault,
            @Schema(description = "代为接收的职责", nullable = true) RecipientRole standIn) {

        /** 镇分管领导空缺，由镇安委会办公室代为接收 */
        String sentence() {
            String whose = enterpriseName == null ? roleName : enterpriseName + "的" + roleName;
            return fault.equals("VACANT") ? whose + "空缺，由" + standIn.label() + "代为接收" : whose + "空缺或者没有可用的联系方式，通知送不到";
        }
    }
}
