package io.github.bihuan.notice;

import io.github.bihuan.identity.Regions;
import io.github.bihuan.notice.domain.NoticeKind;
import io.github.bihuan.notice.domain.NoticeStatus;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which notices a list shows. */
public class NoticeFilter {

    @Parameter(description = "事项（隐患、挂牌督办等）的标识")
    @QueryParam("subjectId")
    public UUID subjectId;

    @Parameter(description = "企业")
    @QueryParam("enterpriseId")
    public UUID enterpriseId;

    @Parameter(description = "文种")
    @QueryParam("kind")
    public NoticeKind kind;

    @Parameter(description = "升级步骤，如 L1")
    @QueryParam("step")
    public String step;

    @Parameter(description = "状态")
    @QueryParam("status")
    public NoticeStatus status;

    @Parameter(description = "行政区划（含下级）")
    @QueryParam("regionCode")
    public String regionCode;

    @Parameter(description = "应发日期起（含），如 2024-12-20")
    @QueryParam("dueFrom")
    public String dueFrom;

    @Parameter(description = "应发日期止（含）")
    @QueryParam("dueTo")
    public String dueTo;

    @Parameter(description = "是否晚于应发日期")
    @QueryParam("late")
    public Boolean late;

    LocalDate dueFrom() {
        return date("dueFrom", dueFrom);
    }

    LocalDate dueTo() {
        return date("dueTo", dueTo);
    }

    /** Canonical, or null. */
    String region() {
        return Regions.filter(regionCode, "regionCode");
    }

    String kindName() {
        return kind == null ? null : kind.name();
    }

    String statusName() {
        return status == null ? null : status.name();
    }

    private static LocalDate date(String field, String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BusinessRuleViolation(CommonProblem.INVALID_PARAMETER, field, "日期应为 2024-12-20 的形式");
        }
    }
}
