package io.github.bihuan.imports;

import io.github.bihuan.imports.domain.Finding;
import io.github.bihuan.imports.domain.FindingCode;
import io.github.bihuan.imports.domain.ImportStatus;
import io.github.bihuan.imports.domain.ImportType;
import io.github.bihuan.imports.domain.Proposal;
import io.github.bihuan.imports.domain.RowOutcome;
import io.github.bihuan.imports.domain.Severity;
import io.github.bihuan.shared.http.Versioned;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests and answers about imports. */
final class ImportApi {

    private ImportApi() {}

    @Schema(name = "ImportView", description = "一次导入：先检查，后提交")
    record ImportView(
            @Schema(description = "标识") UUID id,
            @Schema(description = "版本") long version,
            @Schema(description = "台账种类") ImportType type,
            @Schema(description = "文件名", examples = "企业名录.xlsx") String fileName,
            @Schema(description = "文件内容的 SHA-256") String contentHash,
            @Schema(description = "文件字节数") long fileBytes,
            @Schema(description = "导入人指定的栏目对应") Map<String, String> mapping,
            @Schema(description = "计入的专项行动（隐患）", nullable = true) UUID campaignId,
            @Schema(description = "状态：检查中、已检查、已提交、失败") ImportStatus status,
            @Schema(description = "失败原因", nullable = true) String failure,
            @Schema(description = "各工作表的识别结果") List<TableView> tables,
            @Schema(description = "各种行数；检查中为已检查部分") Counts counts,
            @Schema(description = "提交后建立的行数", nullable = true) Integer created,
            @Schema(description = "内容相同、先前上传的导入", nullable = true) UUID sameFileAs,
            @Schema(description = "上传时间") Instant createdAt,
            @Schema(description = "上传人", nullable = true) String createdByName,
            @Schema(description = "提交时间", nullable = true) Instant committedAt)
            implements Versioned {

        static ImportView of(StoredImport stored, UUID sameFileAs) {
            return new ImportView(
                    stored.id(),
                    stored.version(),
                    stored.type(),
                    stored.fileName(),
                    stored.contentHash(),
                    stored.fileBytes(),
                    stored.mapping(),
                    stored.campaignId(),
                    stored.status(),
                    stored.failure(),
                    stored.tables(),
                    stored.counts(),
                    stored.created(),
                    sameFileAs,
                    stored.createdAt(),
                    stored.createdByName(),
                    stored.committedAt());
        }
    }

    @Schema(name = "ImportTable", description = "在一张工作表中识别出的表")
    record TableView(
            @Schema(description = "工作表", examples = "Sheet1") String sheet,
            @Schema(description = "表头末行的行号，无表为空", nullable = true, examples = "3") Integer headRow,
            @Schema(description = "识别出的栏目：表头到字段") Map<String, String> columns,
            @Schema(description = "不识别、未读取的表头") List<String> unknownHeadings,
            @Schema(description = "数据行数", examples = "120") int rows) {}

    @Schema(name = "ImportCounts", description = "导入的行数")
    record Counts(
            @Schema(description = "数据行总数，读完文件后给出", examples = "120") int total,
            @Schema(description = "已检查", examples = "120") int checked,
            @Schema(description = "新增", examples = "100") int fresh,
            @Schema(description = "已存在，不变", examples = "10") int existing,
            @Schema(description = "疑似重复，不自动建立", examples = "5") int duplicate,
            @Schema(description = "有错误，不导入", examples = "5") int erroneous,
            @Schema(description = "提示条数", examples = "8") int warnings) {}

    @Schema(name = "ImportRow", description = "导入的一行")
    record RowView(
            @Schema(description = "在本次导入中的序号", examples = "1") int seq,
            @Schema(description = "工作表", examples = "Sheet1") String sheet,
            @Schema(description = "行号", examples = "5") int row,
            @Schema(description = "处理结果：新增、已存在、疑似重复、有错误") RowOutcome outcome,
            @Schema(description = "识别出的内容：字段到值，电话和邮箱脱敏；满保存期限后为空") Map<String, String> values,
            @Schema(description = "发现的问题") List<FindingView> findings,
            @Schema(description = "相同或疑似相同的对象", nullable = true) ProposalView proposal,
            @Schema(description = "提交后建立的对象", nullable = true) UUID subjectId) {}

    @Schema(name = "ImportProposal", description = "与该行相同或疑似相同的对象")
    record ProposalView(
            @Schema(description = "已有对象的标识；与本文件中前面的行重复时为空", nullable = true) UUID subjectId,
            @Schema(description = "已有对象的编号", nullable = true, examples = "91141128MA0KAB0013") String code,
            @Schema(description = "已有对象的名称", nullable = true) String name,
            @Schema(description = "本文件中前面的行", nullable = true, examples = "Sheet1!5") String row) {

        static ProposalView of(Proposal proposal) {
            return proposal == null
                    ? null
                    : new ProposalView(proposal.subjectId(), proposal.code(), proposal.name(), proposal.row());
        }
    }

    @Schema(name = "ImportFinding", description = "在表中发现的问题")
    record FindingView(
            @Schema(description = "工作表", examples = "Sheet1") String sheet,
            @Schema(description = "行号", examples = "5") int row,
            @Schema(description = "列", nullable = true, examples = "C") String column,
            @Schema(description = "表头", nullable = true, examples = "检查时间") String heading,
            @Schema(description = "字段", nullable = true, examples = "foundOn") String field,
            @Schema(description = "问题代码", examples = "UNREADABLE_DATE") FindingCode code,
            @Schema(description = "错误（该行不导入）或提示") Severity severity,
            @Schema(description = "说明", examples = "看不懂的日期“去年底”，请写作 2024-12-19 或 2024年12月19日") String message) {

        static FindingView of(Finding finding) {
            return new FindingView(
                    finding.sheet(),
                    finding.row(),
                    finding.column(),
                    finding.heading(),
                    finding.field(),
                    finding.code(),
                    finding.severity(),
                    finding.message());
        }
    }

    @Schema(name = "ImportCommit", description = "提交导入：全部建立或全部不建立")
    record ImportCommit(
            @Schema(description = "有错误行时，是否略过这些行提交其余", defaultValue = "false", nullable = true)
                    Boolean leaveOutErroneousRows,
            @Schema(description = "经核对确属不同对象、仍要建立的疑似重复行的序号", nullable = true)
                    @Size(max = 1000, message = "一次最多选 1000 行")
                    Set<@NotNull(message = "行序号不能为空") Integer> createDuplicates) {

        boolean leavesOutErrors() {
            return Boolean.TRUE.equals(leaveOutErroneousRows);
        }

        Set<Integer> chosen() {
            return createDuplicates == null ? Set.of() : createDuplicates;
        }
    }
}
