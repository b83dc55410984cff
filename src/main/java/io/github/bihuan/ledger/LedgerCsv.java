package io.github.bihuan.ledger;

import java.util.List;
import java.util.Map;
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

    private static final List<String> KEYS = List.of(
            "sequence",
            "enterpriseName",
            "region",
            "industry",
            "source",
            "inspectingUnit",
            "foundOn",
            "detail",
            "measures",
            "listing",
            "penalties",
            "completion",
            "remarks");

    private LedgerCsv() {}

    static String of(List<Map<String, Object>> rows) {
        return Stream.concat(Stream.of(HEAD), rows.stream().map(LedgerCsv::values))
                .map(LedgerCsv::line)
                .collect(Collectors.joining("", BYTE_ORDER_MARK, ""));
    }

    private static List<String> values(Map<String, Object> row) {
        return KEYS.stream().map(key -> Objects.toString(row.get(key), "")).toList();
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
