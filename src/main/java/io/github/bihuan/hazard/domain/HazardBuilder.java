package io.github.bihuan.hazard.domain;

import io.github.bihuan.hazard.domain.HazardParts.Classification;
import io.github.bihuan.hazard.domain.HazardParts.Completion;
import io.github.bihuan.hazard.domain.HazardParts.Deadlines;
import io.github.bihuan.hazard.domain.HazardParts.DualReport;
import io.github.bihuan.hazard.domain.HazardParts.InterimState;
import io.github.bihuan.hazard.domain.HazardParts.Listing;
import io.github.bihuan.hazard.domain.HazardParts.Particulars;
import io.github.bihuan.hazard.domain.HazardParts.PlanOnFile;
import io.github.bihuan.hazard.domain.HazardParts.Proposal;
import io.github.bihuan.hazard.domain.HazardParts.Recorded;
import io.github.bihuan.hazard.domain.HazardParts.Recurrence;
import io.github.bihuan.hazard.domain.HazardParts.Release;
import java.util.List;
import java.util.UUID;

/** Builds a {@link Hazard} part by part: from a row, or as the successor of another. Parts not given are empty. */
public final class HazardBuilder {

    private UUID id;
    private String code;
    private long version;
    private UUID enterpriseId;
    private List<UUID> campaignIds = List.of();
    private UUID inspectionId;
    private String regionCode;
    private HazardSource source;
    private HazardStatus status;
    private UUID trackingOfficerId;
    private Particulars particulars;
    private Recorded recorded;
    private Classification classification = Classification.NONE;
    private Deadlines deadlines = Deadlines.NONE;
    private PlanOnFile plan = PlanOnFile.NONE;
    private Completion completion = Completion.NONE;
    private Recurrence recurrence = Recurrence.NONE;
    private InterimState interim = InterimState.NONE;
    private DualReport dualReport = DualReport.NONE;
    private Proposal proposal = Proposal.NONE;
    private Release release = Release.NONE;
    private Listing listing = Listing.NONE;

    public HazardBuilder() {}

    HazardBuilder(Hazard hazard) {
        this.id = hazard.id();
        this.code = hazard.code();
        this.version = hazard.version();
        this.enterpriseId = hazard.enterpriseId();
        this.campaignIds = hazard.campaignIds();
        this.inspectionId = hazard.inspectionId();
        this.regionCode = hazard.regionCode();
        this.source = hazard.source();
        this.status = hazard.status();
        this.trackingOfficerId = hazard.trackingOfficerId();
        this.particulars = hazard.particulars();
        this.recorded = hazard.recorded();
        this.classification = hazard.classification();
        this.deadlines = hazard.deadlines();
        this.plan = hazard.plan();
        this.completion = hazard.completion();
        this.recurrence = hazard.recurrence();
        this.interim = hazard.interim();
        this.dualReport = hazard.dualReport();
        this.proposal = hazard.proposal();
        this.release = hazard.release();
        this.listing = hazard.listing();
    }

    public HazardBuilder id(UUID newValue) {
        this.id = newValue;
        return this;
    }

    public HazardBuilder code(String newValue) {
        this.code = newValue;
        return this;
    }

    public HazardBuilder version(long newValue) {
        this.version = newValue;
        return this;
    }

    public HazardBuilder enterpriseId(UUID newValue) {
        this.enterpriseId = newValue;
        return this;
    }

    public HazardBuilder campaignIds(List<UUID> newValue) {
        this.campaignIds = newValue;
        return this;
    }

    public HazardBuilder inspectionId(UUID newValue) {
        this.inspectionId = newValue;
        return this;
    }

    public HazardBuilder regionCode(String newValue) {
        this.regionCode = newValue;
        return this;
    }

    public HazardBuilder source(HazardSource newValue) {
        this.source = newValue;
        return this;
    }

    public HazardBuilder status(HazardStatus newValue) {
        this.status = newValue;
        return this;
    }

    public HazardBuilder trackingOfficerId(UUID newValue) {
        this.trackingOfficerId = newValue;
        return this;
    }

    public HazardBuilder particulars(Particulars newValue) {
        this.particulars = newValue;
        return this;
    }

    public HazardBuilder recorded(Recorded newValue) {
        this.recorded = newValue;
        return this;
    }

    public HazardBuilder classification(Classification newValue) {
        this.classification = newValue;
        return this;
    }

    public HazardBuilder deadlines(Deadlines newValue) {
        this.deadlines = newValue;
        return this;
    }

    public HazardBuilder plan(PlanOnFile newValue) {
        this.plan = newValue;
        return this;
    }

    public HazardBuilder completion(Completion newValue) {
        this.completion = newValue;
        return this;
    }

    public HazardBuilder recurrence(Recurrence newValue) {
        this.recurrence = newValue;
        return this;
    }

    public HazardBuilder interim(InterimState newValue) {
        this.interim = newValue;
        return this;
    }

    public HazardBuilder dualReport(DualReport newValue) {
        this.dualReport = newValue;
        return this;
    }

    public HazardBuilder proposal(Proposal newValue) {
        this.proposal = newValue;
        return this;
    }

    public HazardBuilder release(Release newValue) {
        this.release = newValue;
        return this;
    }

    public HazardBuilder listing(Listing newValue) {
        this.listing = newValue;
        return this;
    }

    public Hazard build() {
        return new Hazard(
                id,
                code,
                version,
                enterpriseId,
                campaignIds,
                inspectionId,
                regionCode,
                source,
                status,
                trackingOfficerId,
                particulars,
                recorded,
                classification,
                deadlines,
                plan,
                completion,
                recurrence,
                interim,
                dualReport,
                proposal,
                release,
                listing);
    }
}
