package io.github.bihuan.imports.domain;

import io.github.bihuan.enterprise.domain.Phone;
import io.github.bihuan.enterprise.domain.Uscc;
import io.github.bihuan.shared.text.Spelling;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a cell as its column's kind says: answers its canonical text, or says what is wrong with it. */
final class CellReader {

    private static final Pattern ERROR = Pattern.compile("#(REF!|DIV/0!|N/A|NAME\\?|VALUE!|NUM!|NULL!|SPILL!|CALC!)");
    private static final Pattern FORMULA = Pattern.compile("^[=@＝＠\\t\\r]|^[-+－＋](?![-－—0-9.]*$)");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile(Phone.PATTERN);
    private static final Pattern YES = Pattern.compile("是|有|√|✓|✔|1|Y|YES|TRUE|已.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO = Pattern.compile("否|无|×|✗|0|N|NO|FALSE|未.*|/|-|—+|不是", Pattern.CASE_INSENSITIVE);
    /** Spreadsheets keep 15 digits of a number. */
    private static final int EXACT_DIGITS = 15;

    private static final int USCC_LENGTH = 18;
    /** What a cell of a spreadsheet can hold. */
    private static final int LONGEST = 32_767;

    private static final int QUOTED = 40;

    private final TermBook terms;

    CellReader(TermBook terms) {
        this.terms = terms;
    }

    Optional<String> read(Location at, Field field, Cell cell, boolean since1904, List<Finding> findings) {
        String text = Spelling.tidy(cell.text());
        if (ERROR.matcher(text).matches()) {
            findings.add(at.error(field.name(), FindingCode.CELL_ERROR, "单元格公式出错：" + text));
            return Optional.empty();
        }
        if (text.length() > LONGEST) {
            findings.add(at.error(field.name(), FindingCode.TOO_LONG, field.label() + "的内容过长"));
            return Optional.empty();
        }
        return switch (field.kind()) {
            case TEXT -> isRounded(cell) ? rounded(at, field, findings) : text(at, field, text, findings);
            case USCC -> uscc(at, field, cell, findings);
            case DATE -> date(at, field, cell, since1904, findings);
            case INTEGER -> integer(at, field, text, findings);
            case TEN_THOUSAND_YUAN -> yuan(at, field, text, findings);
            case PHONE -> phone(at, field, text, findings);
            case EMAIL -> email(at, field, text, findings);
            case TERM -> term(at, field, text, findings);
            case TERMS -> terms(at, field, text, findings);
            case YES_NO -> yesNo(at, field, text, findings);
        };
    }

    /** What a spreadsheet would run as a formula becomes a text that it does not run. */
    private static Optional<String> text(Location at, Field field, String text, List<Finding> findings) {
        if (field.maxLength() > 0 && text.length() > field.maxLength()) {
            findings.add(at.error(
                    field.name(),
                    FindingCode.TOO_LONG,
                    field.label() + "不得超过" + field.maxLength() + "字，现为" + text.length() + "字"));
            return Optional.empty();
        }
        if (!FORMULA.matcher(text).find()) {
            return Optional.of(text);
        }
        findings.add(
                at.warning(field.name(), FindingCode.FORMULA_NEUTRALISED, "“" + quoted(text) + "”像公式，已作为文字导入（前加单引号）"));
        return Optional.of("'" + text);
    }

    private static Optional<String> uscc(Location at, Field field, Cell cell, List<Finding> findings) {
        String code = Spelling.compact(cell.text());
        if (isRounded(cell) && cell.number().stripTrailingZeros().precision() < USCC_LENGTH) {
            return rounded(at, field, findings);
        }
        try {
            return Optional.of(Uscc.of(code).value());
        } catch (IllegalArgumentException wrong) {
            findings.add(at.error(field.name(), FindingCode.INVALID_USCC, wrong.getMessage()));
            return Optional.empty();
        }
    }

    /** Whether a number stands for a code of more digits than a spreadsheet keeps; only a check digit could tell whether they are right. */
    private static boolean isRounded(Cell cell) {
        return cell.number() != null
                && cell.number().precision() - cell.number().scale() > EXACT_DIGITS;
    }

    private static Optional<String> rounded(Location at, Field field, List<Finding> findings) {
        findings.add(at.error(
                field.name(),
                FindingCode.DIGITS_LOST,
                field.label() + "以数字格式存储，表格软件只保留前" + EXACT_DIGITS + "位，末尾几位已丢失；请改为文本格式后重新填写"));
        return Optional.empty();
    }

    private static Optional<String> date(
            Location at, Field field, Cell cell, boolean since1904, List<Finding> findings) {
        Optional<LocalDate> date =
                cell.number() == null ? DateSpelling.parse(cell.text()) : DateSpelling.parse(cell.number(), since1904);
        if (date.isEmpty()) {
            findings.add(at.error(
                    field.name(),
                    FindingCode.UNREADABLE_DATE,
                    "看不懂的日期“" + quoted(cell.text()) + "”，请写作 2024-12-19 或 2024年12月19日"));
        }
        return date.map(LocalDate::toString);
    }

    private static Optional<String> integer(Location at, Field field, String text, List<Finding> findings) {
        Optional<String> whole = NumberSpelling.parse(text)
                .map(BigDecimal::stripTrailingZeros)
                .filter(number -> number.scale() <= 0 && number.precision() - number.scale() <= 7)
                .map(BigDecimal::toPlainString);
        return orUnreadable(whole, at, field, text, "应为整数", findings);
    }

    private static Optional<String> yuan(Location at, Field field, String text, List<Finding> findings) {
        Optional<String> yuan = NumberSpelling.yuanOfTenThousands(text)
                .map(BigDecimal::stripTrailingZeros)
                .filter(number -> number.scale() <= 2)
                .map(BigDecimal::toPlainString);
        return orUnreadable(yuan, at, field, text, "应为以万元计的金额", findings);
    }

    private static Optional<String> orUnreadable(
            Optional<String> read, Location at, Field field, String text, String wanted, List<Finding> findings) {
        if (read.isEmpty()) {
            findings.add(at.error(
                    field.name(),
                    FindingCode.UNREADABLE_NUMBER,
                    "看不懂的数“" + quoted(text) + "”，" + field.label() + wanted));
        }
        return read;
    }

    private static Optional<String> phone(Location at, Field field, String text, List<Finding> findings) {
        String digits = Spelling.compact(text).replaceAll("[()]", "").replaceAll("^\\+?86-?(?=1)", "");
        String number = digits.startsWith("1") ? digits.replace("-", "") : digits;
        if (!PHONE.matcher(number).matches()) {
            findings.add(at.error(field.name(), FindingCode.INVALID_CONTACT, "电话应为一个11位手机号，或带区号的固定电话"));
            return Optional.empty();
        }
        return Optional.of(number);
    }

    private static Optional<String> email(Location at, Field field, String text, List<Finding> findings) {
        String address = Spelling.compact(text);
        if (!EMAIL.matcher(address).matches() || address.length() > 200) {
            findings.add(at.error(field.name(), FindingCode.INVALID_CONTACT, "电子邮箱格式不正确"));
            return Optional.empty();
        }
        return Optional.of(address);
    }

    private Optional<String> term(Location at, Field field, String text, List<Finding> findings) {
        Optional<String> code = terms.code(field, text);
        if (code.isEmpty()) {
            findings.add(unknownTerm(at, field, text));
        }
        return code;
    }

    private Optional<String> terms(Location at, Field field, String text, List<Finding> findings) {
        List<String> codes = new ArrayList<>();
        for (String part : TermBook.parts(text)) {
            terms.code(field, part).ifPresentOrElse(codes::add, () -> findings.add(unknownTerm(at, field, part)));
        }
        return codes.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(",", codes.stream().distinct().toList()));
    }

    private Finding unknownTerm(Location at, Field field, String text) {
        return at.error(
                field.name(),
                FindingCode.UNKNOWN_TERM,
                field.label() + "没有“" + quoted(text) + "”，可填：" + terms.allowed(field));
    }

    private static Optional<String> yesNo(Location at, Field field, String text, List<Finding> findings) {
        String word = Spelling.compact(text);
        if (YES.matcher(word).matches()) {
            return Optional.of("true");
        }
        if (!NO.matcher(word).matches()) {
            findings.add(at.error(
                    field.name(), FindingCode.UNKNOWN_TERM, field.label() + "应填“是”或“否”，现为“" + quoted(text) + "”"));
            return Optional.empty();
        }
        return Optional.of("false");
    }

    private static String quoted(String text) {
        String tidy = Spelling.tidy(text);
        return tidy.length() <= QUOTED ? tidy : tidy.substring(0, QUOTED) + "…";
    }
}
