package io.github.bihuan.dispatch.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The wording of the major-hazard ledger's columns (重大事故隐患台账), specification §2.2. */
public final class LedgerTexts {

    /** Column 11 of a self-found major hazard that is being eliminated, when so decided (000-26). */
    public static final String WAIVED = "企业自查，依规不予处罚";

    private static final Pattern ORDER_10 = Pattern.compile("GM10-(\\d+)(?:-(\\d+))?");
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String NOT_FILLED = "未填";
    private static final int TEN = 10;

    private LedgerTexts() {}

    /** Column 8: the description with the catalog citation, such as …（10号令第四条（六））. */
    public static String detail(String description, List<String> catalogItems) {
        String citations = catalogItems.stream().map(LedgerTexts::citation).collect(Collectors.joining("、"));
        return citations.isEmpty() ? description : description + "（" + citations + "）";
    }

    /** The cited clauses alone (依据). */
    public static String basis(List<String> catalogItems) {
        return catalogItems.stream().map(LedgerTexts::citation).collect(Collectors.joining("、"));
    }

    /** Who re-inspected, when, with what result (复查人/复查时间/复查结论); empty without a re-inspection. */
    public static String review(FiledDocument review) {
        if (review == null) {
            return "";
        }
        String result = review.outcome().equals("FAILED") ? "不合格" : "合格";
        return review.names("inspectors") + " " + review.occurredOn() + " " + result;
    }

    /** Money of the plan in 万元, or empty. */
    public static String funds(FiledDocument plan) {
        String yuan = plan == null ? null : plan.text("fundsYuan");
        return yuan == null ? "" : wan(new BigDecimal(yuan));
    }

    /** A field of the plan, or empty. */
    public static String planned(FiledDocument plan, String field) {
        String text = plan == null ? null : plan.text(field);
        return text == null ? "" : text.strip();
    }

    private static String citation(String key) {
        Matcher item = ORDER_10.matcher(key);
        if (!item.matches()) {
            return key;
        }
        String article = "10号令第" + chinese(Integer.parseInt(item.group(1))) + "条";
        return item.group(2) == null ? article : article + "（" + chinese(Integer.parseInt(item.group(2))) + "）";
    }

    /** 1…99 in Chinese: 四, 十一, 二十. */
    static String chinese(int number) {
        int tens = number / TEN;
        String units = number % TEN == 0 ? "" : DIGITS.substring(number % TEN, number % TEN + 1);
        if (tens == 0) {
            return units;
        }
        return (tens == 1 ? "" : DIGITS.substring(tens, tens + 1)) + "十" + units;
    }

    /** Column 9: the five elements of the plan (五落实); empty without a plan. */
    public static String measures(FiledDocument plan) {
        if (plan == null) {
            return "";
        }
        String funds = plan.text("fundsYuan");
        return new StringJoiner(" ")
                .add("责任: " + filled(plan.text("responsiblePerson")))
                .add("措施: " + filled(plan.text("measures")))
                .add("资金: " + (funds == null ? NOT_FILLED : wan(new BigDecimal(funds)) + "万元"))
                .add("时限: " + filled(plan.text("deadline")))
                .add("预案: " + filled(plan.text("contingencyPlan")))
                .toString();
    }

    private static String filled(String text) {
        return text == null || text.isBlank() ? NOT_FILLED : text.strip();
    }

    /** Column 10: authority and date of the listing. */
    public static String listing(String authority, LocalDate listedOn, LocalDate delistedOn) {
        String listed = (authority == null ? "" : authority) + "（" + day(listedOn) + "挂牌";
        return delistedOn == null ? listed + "）" : listed + "，" + day(delistedOn) + "摘牌）";
    }

    /** Column 11: one penalty. */
    public static String penalty(boolean ofEnterprise, BigDecimal yuan, LocalDate decidedOn, String caseNumber) {
        String whom = ofEnterprise ? "对企业" : "对主要负责人";
        String when = caseNumber == null ? day(decidedOn) : day(decidedOn) + "，" + caseNumber;
        return whom + "罚款" + wan(yuan) + "万元（" + when + "）";
    }

    /**
     * Column 12 on a day: 整改中，时限… / 逾期N天 / 已于…完成整改（验收…）. Reported but not yet accepted work is late only by the days
     * it was reported late (specification §3.3, overdue).
     *
     * @param acceptedOn of an acceptance that stands, or null
     */
    public static String completion(HazardFile file, LocalDate acceptedOn, LocalDate cutOff) {
        if (acceptedOn != null) {
            LocalDate done = file.completedOn() == null ? acceptedOn : file.completedOn();
            return "已于" + day(done) + "完成整改（验收日期" + day(acceptedOn) + "）";
        }
        String waiting = file.completedOn() == null ? "" : "（已报告完成，待验收）";
        if (file.deadline() == null) {
            return "整改中，时限未定" + waiting;
        }
        LocalDate until = file.completedOn() == null ? cutOff : file.completedOn();
        long late = ChronoUnit.DAYS.between(file.deadline(), until);
        return (late > 0 ? "逾期" + late + "天" : "整改中，时限" + day(file.deadline())) + waiting;
    }

    /** 吕梁市方山县 from the county's full name 山西省吕梁市方山县. */
    public static String region(String countyFullName, String provinceName) {
        if (countyFullName == null) {
            return "";
        }
        boolean cut = provinceName != null && !provinceName.endsWith("市") && countyFullName.startsWith(provinceName);
        return cut ? countyFullName.substring(provinceName.length()) : countyFullName;
    }

    private static String wan(BigDecimal yuan) {
        return yuan.divide(WAN, 2, RoundingMode.HALF_UP).toPlainString();
    }

    /** 2024年12月7日. */
    public static String day(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
