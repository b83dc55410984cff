package io.github.bihuan.activity.domain;

import static io.github.bihuan.activity.domain.ActivityProblem.ALREADY_WITHDRAWN;
import static io.github.bihuan.activity.domain.ActivityProblem.DATE_IN_FUTURE;
import static io.github.bihuan.activity.domain.ActivityProblem.INCOMPLETE;

import io.github.bihuan.activity.domain.ActivityKind.Needs;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** What holds for every entry of the activity log, and for taking one back. */
public final class ActivityRules {

    /** Names what a survey is about, such as the project of an enterprise. */
    public static final String ITEM = "item";

    /** Whether an assessed plan can be carried out: 是 or 否. */
    public static final String WORKABLE = "workable";

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern REGION = Pattern.compile("\\d{4}|\\d{6}|\\d{9}|\\d{12}");
    /** What a survey of 三同时 says of a project; the day it was built, and how each procedure stands. */
    private static final String BUILT_ON = "builtOn";

    private static final List<String> PROCEDURES = List.of("safetyCondition", "designReview", "completionAcceptance");
    private static final Set<String> STATES = Set.of("已完成", "未完成", "不适用");
    private static final Set<String> VERDICTS = Set.of("是", "否");

    private ActivityRules() {}

    /** An entry as the rules look at it; what it does not say is null. */
    public record Entry(
            ActivityKind kind,
            LocalDate heldOn,
            UUID enterpriseId,
            Integer quantity,
            BigDecimal amountYuan,
            Map<String, String> detail) {}

    /** Refuses (422) a day in the future and an entry without what its kind is counted by. */
    public static void check(Entry entry, LocalDate today) {
        ActivityKind kind = entry.kind();
        DATE_IN_FUTURE.unless(!entry.heldOn().isAfter(today), "heldOn", "活动日期不得晚于今天");
        require(kind, Needs.ENTERPRISE, entry.enterpriseId() != null, "enterpriseId", "企业");
        require(kind, Needs.QUANTITY, entry.quantity() != null, "quantity", "数量");
        require(kind, Needs.AMOUNT, entry.amountYuan() != null, "amountYuan", "金额");
        require(kind, Needs.ITEM, entry.detail().containsKey(ITEM), "detail", "项目名称（item）");
        require(kind, Needs.REGION, isRegion(entry.detail().get(ITEM)), "detail", "所评估地区的行政区划代码（item，4、6、9 或 12 位）");
        require(
                kind,
                Needs.VERDICT,
                VERDICTS.contains(entry.detail().getOrDefault(WORKABLE, "")),
                "detail",
                "方案是否可操作（workable，“是”或“否”）");
        requireProcedures(entry, today);
    }

    /** The duty of what was built without review hangs on these words. */
    private static void requireProcedures(Entry entry, LocalDate today) {
        Map<String, String> detail = entry.detail();
        for (String procedure : PROCEDURES) {
            boolean known = STATES.contains(detail.getOrDefault(procedure, "不适用"));
            require(entry.kind(), Needs.PROCEDURES, known, "detail", procedure + "为“已完成”“未完成”或“不适用”");
        }
        String built = detail.get(BUILT_ON);
        require(
                entry.kind(),
                Needs.PROCEDURES,
                built == null || isPast(built, today),
                "detail",
                "不晚于今天的建成日期（builtOn，如 2019-06-30）");
        boolean said = built == null || detail.containsKey("designReview");
        require(entry.kind(), Needs.PROCEDURES, said, "detail", "已建成项目的设计审查情况（designReview）");
    }

    private static boolean isPast(String text, LocalDate today) {
        try {
            return !LocalDate.parse(text).isAfter(today) && DAY.matcher(text).matches();
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isRegion(String item) {
        return item != null && REGION.matcher(item).matches();
    }

    private static void require(ActivityKind kind, Needs need, boolean said, String field, String name) {
        INCOMPLETE.unless(said || !kind.needs(need), field, kind.label() + "须填写" + name);
    }

    /** @param withdrawnBefore when it was withdrawn already, or null */
    public static void withdrawn(LocalDate withdrawnBefore) {
        ALREADY_WITHDRAWN.unless(withdrawnBefore == null, null, "该活动已于" + withdrawnBefore + "撤回");
    }
}
