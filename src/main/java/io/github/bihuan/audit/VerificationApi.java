package io.github.bihuan.audit;

import io.github.bihuan.audit.domain.Finding;
import io.github.bihuan.audit.domain.FindingKind;
import io.github.bihuan.audit.domain.Head;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers of the proof. */
final class VerificationApi {

    private VerificationApi() {}

    @Schema(description = "审计日志的核验结果")
    public record Verification(
            @Schema(description = "没有发现问题") boolean ok,
            @Schema(description = "起始日期（含）", nullable = true) LocalDate from,
            @Schema(description = "截止日期（含）", nullable = true) LocalDate to,
            @Schema(description = "已核验的行数；只计管辖范围内的，核验的总是整条链", examples = "1024") long rowsVerified,
            @Schema(description = "尚未封存的行数（管辖范围内，至多 10000）", examples = "3") long unsealedRows,
            @Schema(description = "已核验的封存块数", examples = "64") long sealsVerified,
            @Schema(description = "与链相符的签名链首数", examples = "31") long headsVerified,
            @Schema(description = "问题总数", examples = "0") long findingCount,
            @Schema(description = "第一处问题", nullable = true) VerificationFinding firstBroken,
            @Schema(description = "前 100 处问题") List<VerificationFinding> findings,
            @Schema(description = "最近一次签名的链首；请另行保存", nullable = true) SignedHead lastHead,
            @Schema(description = "未核验完时，接着核验用的 afterBlock；核验完为空", nullable = true) Long continueAfterBlock) {}

    @Schema(description = "一处问题")
    public record VerificationFinding(
            @Schema(description = "种类", examples = "CHANGED") FindingKind kind,
            @Schema(description = "说明", examples = "与封存时不同") String detail,
            @Schema(description = "封存块", nullable = true, examples = "7") Long block,
            @Schema(description = "链上的位置", nullable = true, examples = "1024") Long position,
            @Schema(description = "日志行的标识", nullable = true) String eventId,
            @Schema(description = "日志行的顺序号", nullable = true, examples = "1030") Long seq) {

        static VerificationFinding of(Finding finding) {
            return new VerificationFinding(
                    finding.kind(),
                    finding.detail(),
                    finding.block(),
                    finding.position(),
                    finding.eventId(),
                    finding.seq());
        }
    }

    @Schema(description = "签名链首")
    public record SignedHead(
            @Schema(description = "编号", examples = "31") long number,
            @Schema(description = "封存块", examples = "64") long block,
            @Schema(description = "链上的位置", examples = "1024") long position,
            @Schema(description = "链值（SHA-256）") String chainHash,
            @Schema(description = "封存记录的散列（SHA-256）") String sealHash,
            @Schema(description = "前一链首的散列（SHA-256）") String previousHash,
            @Schema(description = "签名时间") Instant signedAt,
            @Schema(description = "密钥标识", examples = "0f1e2d3c4b5a6978") String keyId,
            @Schema(description = "Ed25519 签名，Base64") String signature) {

        static SignedHead of(Head head) {
            return new SignedHead(
                    head.number(),
                    head.block(),
                    head.position(),
                    head.chainHash(),
                    head.sealHash(),
                    head.previousHash(),
                    head.signedAt(),
                    head.keyId(),
                    head.signature());
        }
    }
}
