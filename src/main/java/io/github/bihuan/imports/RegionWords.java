package io.github.bihuan.imports;

import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Region;
import io.github.bihuan.imports.domain.CheckedRow;
import io.github.bihuan.imports.domain.Finding;
import io.github.bihuan.imports.domain.FindingCode;
import io.github.bihuan.shared.region.RegionCode;
import io.github.bihuan.shared.region.RegionLevel;
import io.github.bihuan.shared.text.Spelling;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which township a text means. Names occur more than once in the country (马坊镇 three times), so a name is taken only when it
 * is the only one within the importer's jurisdiction.
 *
 * @param townships those that the texts may mean
 */
record RegionWords(List<Region> townships) {

    static final String FIELD = "region";
    private static final Pattern CODE = Pattern.compile("\\d{9}|\\d{12}");

    /** What to look for. */
    static String wanted(String text) {
        return Spelling.compact(text);
    }

    /** The row with its {@code regionCode}, or with what is wrong; no text at all means the importer's own township. */
    CheckedRow resolved(CheckedRow row, Caller caller) {
        String text = row.value(FIELD);
        if (text == null) {
            return own(row, caller.actor().regionCode());
        }
        String wanted = wanted(text);
        List<Region> meant =
                townships.stream().filter(town -> means(wanted, town)).toList();
        if (meant.size() == 1) {
            return row.resolved("regionCode", code(wanted, meant.get(0)));
        }
        return row.with(List.of(meant.isEmpty() ? unknown(row, text) : ambiguous(row, text, meant)));
    }

    private static boolean means(String text, Region town) {
        return CODE.matcher(text).matches()
                ? text.startsWith(town.code())
                : town.fullName().endsWith(text) || text.contains(town.name());
    }

    private static String code(String text, Region town) {
        return CODE.matcher(text).matches() ? RegionCode.of(text).code() : town.code();
    }

    private static CheckedRow own(CheckedRow row, String regionCode) {
        boolean township = regionCode != null && regionCode.length() >= RegionLevel.TOWNSHIP.digits();
        return township
                ? row.resolved("regionCode", regionCode)
                : row.with(List.of(row.at().error(FIELD, FindingCode.REQUIRED, "须写明所在乡镇（名称或9位行政区划代码）")));
    }

    private static Finding unknown(CheckedRow row, String text) {
        return row.at().error(FIELD, FindingCode.OUTSIDE_JURISDICTION, "您的管辖范围内没有乡镇“" + text + "”");
    }

    private static Finding ambiguous(CheckedRow row, String text, List<Region> meant) {
        String choices =
                meant.stream().map(town -> town.fullName() + " " + town.code()).collect(Collectors.joining("、"));
        return row.at().error(FIELD, FindingCode.UNKNOWN_REFERENCE, "“" + text + "”不唯一，请填代码：" + choices);
    }
}
