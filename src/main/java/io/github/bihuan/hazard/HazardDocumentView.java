package io.github.bihuan.hazard;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.bihuan.hazard.domain.DocumentKind;
import io.github.bihuan.hazard.domain.DocumentOutcome;
import io.github.bihuan.hazard.domain.HazardStatus;
import io.github.bihuan.shared.http.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A signed document as it is shown: what every document has, what it says, and after signing the hazard as it stands then.
 *
 * @param payload what the document says; its fields stand beside the others
 * @param hazard only in the answer to the signature
 */
@Schema(name = "HazardDocument", description = "隐患文书；除下列字段外，文书自身的内容字段与请求中的同名", additionalProperties = Schema.True.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record HazardDocumentView(
        @Schema(description = "文书标识") UUID id,
        @Schema(description = "隐患") UUID hazardId,
        @Schema(description = "在该隐患内的序号", examples = "3") int seq,
        @Schema(description = "文书种类", examples = "RECTIFICATION_PLAN") DocumentKind kind,
        @Schema(description = "文书名称", examples = "整改方案") String kindLabel,
        @Schema(description = "结果", examples = "FILED") DocumentOutcome outcome,
        @Schema(description = "结果名称", examples = "提交") String outcomeLabel,
        @Schema(description = "办理后的状态", examples = "RECTIFYING") HazardStatus statusAfter,
        @Schema(description = "文书所载日期") LocalDate occurredOn,
        @Schema(description = "记录时间") Instant recordedAt,
        @Schema(description = "签署人") SignerView signer,
        @Schema(hidden = true) @JsonAnyGetter @JsonAnySetter Map<String, Object> payload,
        @Schema(description = "办理后的隐患（仅在签署的答复中）", nullable = true) HazardView hazard)
        implements Versioned {

    /** What an enterprise must not learn of a finding whose source is hidden from it. */
    private static final Set<String> HIDDEN_CONTENT = Set.of("source", "inspectionId", "organiserLevel", "ledgerRow");

    @Schema(name = "DocumentSigner", description = "签署人")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SignerView(
            @Schema(description = "姓名") String name,
            @Schema(description = "单位", nullable = true) UUID organisationId,
            @Schema(description = "签署时的角色") List<String> roles) {

        /** The authority without a name. */
        static final SignerView HIDDEN = new SignerView("监管部门", null, List.of());
    }

    HazardDocumentView {
        payload = payload == null ? Map.of() : payload;
    }

    /** @param hidden the hazard's source is hidden from the caller */
    static HazardDocumentView of(SignedDocument document, boolean hidden, HazardView hazard) {
        boolean discreet = hidden && hidesSigner(document.kind());
        return new HazardDocumentView(
                document.id(),
                document.hazardId(),
                document.seq(),
                document.kind(),
                document.kind().chineseLabel(),
                document.outcome(),
                document.outcome().chineseLabel(),
                document.statusAfter(),
                document.occurredOn(),
                document.recordedAt(),
                discreet ? SignerView.HIDDEN : signer(document),
                discreet ? discreetly(document.payload()) : document.payload(),
                hazard);
    }

    /** The version of the hazard: the document itself never changes. */
    @Override
    public long version() {
        return hazard == null ? 0 : hazard.version();
    }

    private static boolean hidesSigner(DocumentKind kind) {
        return kind == DocumentKind.FINDING || kind == DocumentKind.LEDGER_ENTRY || kind == DocumentKind.CONFIRMATION;
    }

    private static SignerView signer(SignedDocument document) {
        List<String> roles = document.roles().isEmpty()
                ? List.of()
                : List.of(document.roles().split(","));
        return new SignerView(document.actorName(), document.organisationId(), roles);
    }

    private static Map<String, Object> discreetly(Map<String, Object> payload) {
        Map<String, Object> shown = new LinkedHashMap<>(payload);
        shown.keySet().removeAll(HIDDEN_CONTENT);
        return shown;
    }
}
