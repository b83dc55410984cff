package io.github.bihuan.enforcement.domain;

import io.github.bihuan.shared.time.WorkCalendar;
import io.github.bihuan.shared.time.WorkdayResult;
import java.time.LocalDate;

/** A penalty is published within seven working days after the decision (安全生产法第七十八条). */
public final class PublicationDue {

    public static final int WORKDAYS = 7;
    public static final String BASIS = "《中华人民共和国安全生产法》第七十八条：自作出处罚决定之日起七个工作日内公开";

    private PublicationDue() {}

    public static WorkdayResult of(LocalDate decidedOn, WorkCalendar calendar) {
        return calendar.plusWorkdays(decidedOn, WORKDAYS);
    }
}
