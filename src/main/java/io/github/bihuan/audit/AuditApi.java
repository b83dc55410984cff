package io.github.bihuan.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers of the journal. */
final class AuditApi {

    private AuditApi() {}

    @Schema(description = "审计日志的一条")
    public record AuditEvent(
            @Schema(description = "标识") UUID id,
            @Schema(description = "顺序号", examples = "1024") long seq,
            @Schema(description = "操作", examples = "HAZARD_RECTIFICATION_PLAN") String action,
            @Schema(description = "对象类别", examples = "HAZARD") String subjectType,
            @Schema(description = "对象", nullable = true) UUID subjectId,
            @Schema(description = "对象的编号", nullable = true, examples = "YH-141128101-2024-000001") String subjectCode,
            @Schema(description = "对象所在的行政区划代码", examples = "141128101") String regionCode,
            @Schema(description = "操作人（令牌的 sub）", examples = "town-office") String actor,
            @Schema(description = "操作人姓名", nullable = true, examples = "张三") String actorName,
            @Schema(description = "操作人当时的角色", examples = "TOWNSHIP_OFFICE") List<String> roles,
            @Schema(description = "操作人所在组织机构", nullable = true) UUID organisationId,
            @Schema(description = "操作人所在企业", nullable = true) UUID enterpriseId,
            @Schema(description = "之前的状态，新增时为空", nullable = true, type = SchemaType.OBJECT) JsonNode before,
            @Schema(description = "之后的状态", nullable = true, type = SchemaType.OBJECT) JsonNode after,
            @Schema(description = "理由", nullable = true) String reason,
            @Schema(description = "请求的跟踪号", nullable = true) String requestId,
            @Schema(description = "客户端地址", nullable = true, examples = "192.0.2.10") String clientAddress,
            @Schema(description = "事情发生的日期（文书所载）", examples = "2024-12-19") LocalDate occurredOn,
            @Schema(description = "记录时间") OffsetDateTime recordedAt) {}
}
