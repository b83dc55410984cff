package io.github.bihuan.ledger;

import io.github.bihuan.dispatch.LedgerRow;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A ledger as csv (RFC 4180, with byte order mark so that spreadsheets read Chinese). No cell becomes a formula. */
final class LedgerCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
    private static final List<String> HEAD = List.of(
            "序号",
            "企业名称",
            "所在市(县、区)",
            "行业类别",
            "检查环节",
            "检查单位",
            "检查时间",
            "重大隐患明细",
            "整改措施",
            "挂牌督办单位",
            "行政处罚情况",
            "整改完成情况",
            "备注");

    private LedgerCsv() {}

    static String of(List<LedgerRow> rows) {
        return Stream.concat(Stream.of(HEAD), rows.stream().map(LedgerCsv::values))
                .map(LedgerCsv::line)
                .collect(Collectors.joining("", BYTE_ORDER_MARK, ""));
    }

    private static List<String> values(LedgerRow row) {
        return Stream.of(
                        row.sequence(),
                        row.enterpriseName(),
                        row.region(),
                        row.industry(),
                        row.source(),
                        row.inspectingUnit(),
                        row.foundOn(),
                        row.detail(),
                        row.measures(),
                        row.listing(),
                        row.penalties(),
                        row.completion(),
                        row.remarks())
                .map(value -> Objects.toString(value, ""))
                .toList();
    }

    private static String line(List<String> values) {
        return values.stream().map(LedgerCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A leading apostrophe keeps a spreadsheet from calculating what a text begins with. */
    static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
