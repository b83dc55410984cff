package io.github.bihuan.dispatch;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of a form. */
public class FormParams {

    @Parameter(description = "统计截止日（含当日），默认今天；晚于今天的结果标为 provisional")
    @QueryParam("cutOff")
    public LocalDate cutOff;

    @Parameter(description = "所知时间（RFC 3339），默认现在；此后记录的事实不计")
    @QueryParam("knownAt")
    public Instant knownAt;

    @Parameter(description = "填报单位：只统计其所辖地区；默认登录人的管辖地区")
    @QueryParam("organisationId")
    public UUID organisationId;

    FormQuestion question(UUID campaignId) {
        return new FormQuestion(campaignId, cutOff, knownAt, organisationId, null);
    }
}
