package io.github.bihuan.hazard.domain;

import io.github.bihuan.hazard.domain.HazardParts.Particulars;
import java.util.List;
import java.util.UUID;

/**
 * A correction of the record (PATCH) that moves no state; a null field stays as it is. The source is immutable once the
 * hazard is confirmed (specification §0.1 no. 12), and a hazard that is closed or has left the list is not
 * corrected at all.
 */
public record HazardAmendment(
        String description,
        String place,
        HazardSource source,
        List<UUID> campaignIds,
        UUID trackingOfficerId,
        List<String> photos) {

    /** The corrected hazard, or a refusal: what an authority has found is not for the enterprise to reword. */
    public Hazard applyTo(Hazard hazard, Signer signer) {
        boolean own = hazard.source().selfFound() && signer.enterpriseOf(hazard.enterpriseId());
        HazardProblem.WRONG_AUTHORITY.unless(signer.inspecting() || own, null, "政府检查发现的隐患，登记内容由监管人员更正");
        HazardStatus status = hazard.status();
        boolean open = status.rectificationOwed()
                || status == HazardStatus.REPORTED
                || status == HazardStatus.CONFIRMED
                || status == HazardStatus.RECTIFIED;
        HazardProblem.ILLEGAL_TRANSITION.unless(open, null, "隐患当前状态为“" + status.chineseLabel() + "”，不能修改登记内容");
        HazardProblem.SOURCE_IMMUTABLE.unless(
                source == null || source == hazard.source() || status == HazardStatus.REPORTED,
                "source",
                "隐患确认后来源不得更改");
        return hazard.toBuilder()
                .source(source == null ? hazard.source() : source)
                .campaignIds(campaignIds == null ? hazard.campaignIds() : campaignIds)
                .trackingOfficerId(trackingOfficerId == null ? hazard.trackingOfficerId() : trackingOfficerId)
                .particulars(amended(hazard.particulars()))
                .build();
    }

    private Particulars amended(Particulars before) {
        return new Particulars(
                filled(description, before.description(), "description", "隐患描述"),
                filled(place, before.place(), "place", "隐患部位"),
                before.foundOn(),
                photos == null ? before.photos() : photos);
    }

    private static String filled(String after, String before, String field, String name) {
        if (after == null) {
            return before;
        }
        HazardGuards.required(after, field, name);
        return after;
    }
}
