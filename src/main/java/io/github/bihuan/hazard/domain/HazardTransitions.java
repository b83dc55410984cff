package io.github.bihuan.hazard.domain;

import static io.github.bihuan.hazard.domain.DocumentKind.*;
import static io.github.bihuan.hazard.domain.DocumentOutcome.*;
import static io.github.bihuan.hazard.domain.HazardStatus.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The one table of the hazard's state machine (specification §3.3, H1–H14); everything else is derived from it. */
public final class HazardTransitions {

    /**
     * One edge.
     *
     * @param from null before the finding
     * @param guards the names of the rules that {@link HazardLifeCycle} applies
     */
    public record Edge(
            HazardStatus from, DocumentKind document, DocumentOutcome outcome, HazardStatus to, List<String> guards) {}

    /** A real hazard that is not rectified yet. */
    private static final Set<HazardStatus> OWED = EnumSet.of(PLANNED_PENDING, RECTIFYING, REOPENED);

    private static final List<Edge> EDGES = table();

    private HazardTransitions() {}

    /** All edges, in the order of the life cycle. */
    public static List<Edge> edges() {
        return EDGES;
    }

    /** Whether the state takes the document at all, with whatever outcome; {@code from} is null before the finding. */
    public static boolean allowed(HazardStatus from, DocumentKind document) {
        return EDGES.stream().anyMatch(edge -> edge.from() == from && edge.document() == document);
    }

    /**
     * @throws io.github.bihuan.shared.problem.BusinessRuleViolation ILLEGAL_TRANSITION when the state does not
     * take it
     */
    static void requireAllowed(HazardStatus from, DocumentKind document) {
        if (!allowed(from, document)) {
            throw illegal(from, document.chineseLabel());
        }
    }

    /** The same for a document with its outcome and the state it led to. */
    static void requireEdge(HazardStatus from, DocumentKind document, DocumentOutcome outcome, HazardStatus to) {
        boolean known = EDGES.stream()
                .anyMatch(edge -> edge.from() == from
                        && edge.document() == document
                        && edge.outcome() == outcome
                        && edge.to() == to);
        if (!known) {
            throw illegal(from, document.chineseLabel() + "（" + outcome.chineseLabel() + "）");
        }
    }

    private static RuntimeException illegal(HazardStatus from, String document) {
        String state = from == null ? "尚未登记" : from.chineseLabel();
        return HazardProblem.ILLEGAL_TRANSITION.on(null, "隐患当前状态为“" + state + "”，不能办理“" + document + "”");
    }

    private static List<Edge> table() {
        List<Edge> table = new ArrayList<>();
        finding(table);
        classifying(table);
        planning(table);
        rectifying(table);
        closing(table);
        leaving(table);
        return List.copyOf(table);
    }

    private static void finding(List<Edge> table) {
        String[] guards = {"来源与登记人相符", "发现日期不晚于今天", "企业、描述、部位齐全"};
        add(table, null, FINDING, UNVERIFIED, REPORTED, guards);
        add(table, null, FINDING, VERIFIED, CONFIRMED, guards);
        add(table, null, FINDING, CLASSIFIED, PLANNED_PENDING, guards);
        add(table, null, FINDING, ON_THE_SPOT, CLOSED, "仅限一般隐患", "整改前后照片");
        String[] entry = {"安委办（领导小组办公室）", "级别齐全", "日期有序"};
        add(table, null, LEDGER_ENTRY, CLASSIFIED, PLANNED_PENDING, entry);
        add(table, null, LEDGER_ENTRY, FILED, RECTIFIED, entry);
        add(table, null, LEDGER_ENTRY, PASSED_AND_CLOSED, CLOSED, "安委办（领导小组办公室）", "重大隐患须县级");
        add(table, REPORTED, CONFIRMATION, VERIFIED, CONFIRMED, "检查人员", "跟踪责任人");
    }

    private static void classifying(List<Edge> table) {
        String[] guards = {"有权分级", "重大须引用条款"};
        add(table, REPORTED, CLASSIFICATION, CLASSIFIED, PLANNED_PENDING, guards);
        add(table, CONFIRMED, CLASSIFICATION, CLASSIFIED, PLANNED_PENDING, guards);
        for (HazardStatus state : EnumSet.of(PLANNED_PENDING, RECTIFYING, RECTIFIED, REOPENED)) {
            add(table, state, CLASSIFICATION, RECLASSIFIED, state, "有权分级", "重大须引用条款", "降级须县级、理由、专家意见");
        }
        add(table, RECTIFYING, CLASSIFICATION, PLAN_LAPSED, PLANNED_PENDING, guards);
        for (HazardStatus state : EnumSet.of(CONFIRMED, PLANNED_PENDING, RECTIFYING, RECTIFIED, REOPENED)) {
            add(table, state, INTERIM_CONTROL, FILED, state, "不能保证安全的须撤人或停产");
        }
        for (HazardStatus state : EnumSet.of(PLANNED_PENDING, RECTIFYING, RECTIFIED, ACCEPTED, REOPENED)) {
            add(table, state, AUTHORITY_REPORT, FILED, state, "仅限重大隐患");
            add(table, state, STAFF_REPORT, FILED, state, "仅限重大隐患");
        }
    }

    private static void planning(List<Edge> table) {
        String[] guards = {"五落实齐全", "重大须主要负责人签字", "期限不早于发现日期、不超限"};
        add(table, PLANNED_PENDING, RECTIFICATION_PLAN, FILED, RECTIFYING, guards);
        add(table, REOPENED, RECTIFICATION_PLAN, FILED, RECTIFYING, guards);
        add(table, RECTIFYING, RECTIFICATION_PLAN, AMENDED, RECTIFYING, "五落实齐全", "重大须主要负责人签字", "期限不变");
        for (HazardStatus state : OWED) {
            add(table, state, EXTENSION_APPLICATION, FILED, state, "期限届满前提出", "提前工作日数", "次数上限");
        }
        for (HazardStatus state : EnumSet.of(PLANNED_PENDING, RECTIFYING, RECTIFIED, REOPENED)) {
            add(table, state, EXTENSION_DECISION, APPROVED, state, "有权机关", "申请人不得审批");
            add(table, state, EXTENSION_DECISION, REJECTED, state, "有权机关", "申请人不得审批");
        }
    }

    private static void rectifying(List<Edge> table) {
        add(table, RECTIFYING, RECTIFICATION_REPORT, FILED, RECTIFIED, "佐证材料", "完成日期不晚于今天");
        for (HazardStatus state : OWED) {
            add(table, state, RECTIFICATION_REPORT, ON_THE_SPOT, CLOSED, "仅限一般隐患", "整改前后照片");
        }
        add(table, RECTIFIED, ACCEPTANCE, PASSED, ACCEPTED, "整改人不得验收", "重大须两人", "政府检查发现的企业不得验收");
        add(table, RECTIFIED, ACCEPTANCE, PASSED_AND_CLOSED, CLOSED, "仅限一般隐患", "停产已解除", "已摘牌");
        add(table, RECTIFIED, ACCEPTANCE, FAILED, RECTIFYING, "整改人不得验收", "说明理由");
        add(table, RECTIFIED, RESUMPTION, PROPOSED, RECTIFIED, "停产未解除");
        add(table, ACCEPTED, RESUMPTION, PROPOSED, ACCEPTED, "停产未解除");
        add(table, ACCEPTED, RESUMPTION, APPROVED, ACCEPTED, "已申请", "监管部门审查同意");
        add(table, ACCEPTED, RESUMPTION, REJECTED, ACCEPTED, "已申请", "监管部门审查");
    }

    private static void closing(List<Edge> table) {
        add(table, ACCEPTED, CLOSE_OUT, FILED, CLOSED, "监管单位办公室", "停产已解除", "已摘牌");
        add(table, CLOSED, LOOK_BACK, PASSED, CLOSED, "检查人员");
        add(table, CLOSED, LOOK_BACK, REBOUND, REOPENED, "检查人员", "新期限");
    }

    private static void leaving(List<Edge> table) {
        for (HazardStatus state : EnumSet.of(REPORTED, CONFIRMED, PLANNED_PENDING, RECTIFYING, RECTIFIED, REOPENED)) {
            proposal(table, state, WITHDRAWAL, WITHDRAWN);
            proposal(table, state, MERGE, MERGED);
        }
        for (HazardStatus state : EnumSet.of(REPORTED, CONFIRMED, PLANNED_PENDING, RECTIFYING, REOPENED)) {
            add(table, state, TRANSFER, SENT, TRANSFERRED, "监管单位", "接收单位与文号");
            add(table, TRANSFERRED, TRANSFER, RETURNED, state, "接收单位", "退回原状态");
        }
        add(table, TRANSFERRED, TRANSFER, RECEIVED, CONFIRMED, "接收单位");
    }

    private static void proposal(List<Edge> table, HazardStatus state, DocumentKind document, HazardStatus end) {
        add(table, state, document, PROPOSED, state, "说明理由");
        add(table, state, document, APPROVED, end, "提出人不得审批");
        add(table, state, document, REJECTED, state, "提出人不得审批");
    }

    private static void add(
            List<Edge> table,
            HazardStatus from,
            DocumentKind document,
            DocumentOutcome outcome,
            HazardStatus to,
            String... guards) {
        table.add(new Edge(from, document, outcome, to, List.of(guards)));
    }
}
