package io.github.bihuan.imports;

import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.ProblemType;

/** Refusals of imports. */
enum ImportProblem implements ProblemType {
    /** Neither an .xlsx workbook nor a csv file; an old .xls or a protected workbook too. */
    UNSUPPORTED_FILE("unsupported-import-file", 422, "不支持的文件格式", "Unsupported file"),
    /** The workbook carries macros. */
    MACRO_WORKBOOK("macro-workbook", 422, "不接受含宏的工作簿", "Workbook with macros refused"),
    /** The workbook unpacks to far more than it should. */
    SUSPICIOUS_ARCHIVE("suspicious-archive", 422, "压缩内容异常，不予解压", "Suspicious archive refused"),
    /** A part of the workbook declares a DTD, which no spreadsheet program writes. */
    DOCUMENT_TYPE_DECLARED("document-type-declared", 422, "工作簿含有文档类型声明，不予读取", "Document type declaration refused"),
    /** More rows or cells than one import takes. */
    TOO_MANY_ROWS("too-many-import-rows", 422, "一个文件的行数过多", "Too many rows"),
    /** The mapping names a field that this kind of table does not have, or is no object of texts. */
    INVALID_MAPPING("invalid-import-mapping", 422, "栏目对应不正确", "Invalid column mapping"),
    /** Not for the caller's role, such as hazards for a system administrator. */
    TYPE_NOT_YOURS("import-type-not-yours", 403, "无权导入该类台账", "Import type not yours"),
    /** Uploaded by another office. */
    OF_ANOTHER_OFFICE("import-of-another-office", 403, "只能提交本级导入的台账", "Import of another office"),
    /** Still being checked, failed, or committed already. */
    NOT_READY("import-not-ready", 409, "该导入不能提交", "Import not ready"),
    /** Rows with errors, and the request does not say to leave them out. */
    HAS_ERRORS("import-has-errors", 422, "导入中有错误行", "Import has erroneous rows"),
    /** A row chosen although suspected to be a duplicate is no such row. */
    NOT_A_DUPLICATE("not-a-duplicate-row", 422, "所选的行不是疑似重复行", "Not a suspected duplicate"),
    /** Since the check the register has changed so that the check does not hold any more. */
    OUTDATED("import-outdated", 409, "检查之后情况已变化，请重新上传检查", "Import outdated");

    private final Definition definition;

    ImportProblem(String code, int status, String title, String titleEn) {
        definition = new Definition(code, status, title, titleEn);
    }

    static BusinessRuleViolation tooManyRows(int most) {
        return TOO_MANY_ROWS.on("file", "一个文件最多导入 " + most + " 行，请分成几个文件");
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
