package io.github.bihuan.activity.domain;

import java.util.EnumSet;
import java.util.Set;

/** Kind of an activity (工作活动种类), specification Appendix A; the comments name the cells that count it. */
public enum ActivityKind {
    /** 附件1 第1行 */
    MOBILIZATION("动员部署"),
    /** 附件1 第4行 */
    PUBLICITY("宣传曝光"),
    TRAINING("教育培训"),
    DRILL_OBSERVATION("应急演练观摩"),
    MEETING("会议"),
    /** G3.1 */
    HELP_AREA("帮扶指导重点镇、园区"),
    /** G3.2 */
    HELP_ENTERPRISE("帮扶指导重点企业", Needs.ENTERPRISE),
    /** G3.5 */
    CRIMINAL_REFERRAL("移送司法机关", Needs.QUANTITY),
    /** G3.8 */
    TYPICAL_CASE("公布典型执法案例"),
    /** G3.8 其中 */
    DANGEROUS_OPERATION_CASE("公布危险作业罪案例"),
    /** G3.9 */
    ACCOUNTABILITY("责任倒查追责问责", Needs.QUANTITY),
    /** G3.10 */
    AREA_INTERVIEW("约谈通报有关地区及部门"),
    /** G4.1 */
    STUDY_15_MEASURES("专题学习安全生产十五条硬措施"),
    /** 004 二(一)1 */
    THEORY_STUDY("理论学习中心组学习"),
    /** G4.2 */
    LEADER_SPECIAL_MEETING("主要负责同志专题研究"),
    /** G4.3 */
    LEADER_SITE_SUPERVISION("政府负责同志现场督导检查"),
    /** G4.4 */
    DEPARTMENT_LECTURE("安委会成员单位负责同志到企业宣讲"),
    /** G4.5 */
    TIP_OFF_REWARD("举报奖励", Needs.AMOUNT),
    /** G4.6 */
    MEDIA_PROGRAMME("主流媒体播放安全生产专题栏目"),
    /** G4.8 */
    ASSESSMENT_SUPERVISION("考核巡查督导检查"),
    /** G4.7: a stock */
    TECHNICAL_INSPECTORS("专兼职技术检查员数量（存量）", Needs.QUANTITY, Needs.STATEMENT),
    /** 003 (三) */
    SAFETY_FACILITY_SURVEY("安全设施“三同时”手续摸底", Needs.ENTERPRISE, Needs.ITEM, Needs.PROCEDURES, Needs.STATEMENT),
    /** 001 五(四): of the region that the item names */
    PLAN_ASSESSMENT("专项行动方案评估", Needs.REGION, Needs.VERDICT, Needs.STATEMENT);

    /** What an entry of the kind must say, and whether it states how things stand instead of telling what happened. */
    enum Needs {
        /** 企业 */
        ENTERPRISE,
        /** 数量 */
        QUANTITY,
        /** 金额 */
        AMOUNT,
        /** 项目 */
        ITEM,
        /** “三同时”手续：说到的为“已完成”“未完成”或“不适用” */
        PROCEDURES,
        /** 地区，所评估的 */
        REGION,
        /** 方案是否可操作 */
        VERDICT,
        /** 申明 */
        STATEMENT
    }

    private final String label;
    private final Set<Needs> needs = EnumSet.noneOf(Needs.class);

    ActivityKind(String label, Needs... needs) {
        this.label = label;
        this.needs.addAll(Set.of(needs));
    }

    /** The official Chinese term. */
    public String label() {
        return label;
    }

    /** States how things stand on a day (a stock, a survey): the last statement holds. */
    public boolean isStatement() {
        return needs.contains(Needs.STATEMENT);
    }

    boolean needs(Needs need) {
        return needs.contains(need);
    }
}
