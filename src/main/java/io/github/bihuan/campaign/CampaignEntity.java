package io.github.bihuan.campaign;

import io.github.bihuan.campaign.CampaignContent.Parts;
import io.github.bihuan.campaign.domain.CampaignStatus;
import io.github.bihuan.campaign.domain.ProgrammeType;
import io.vertx.core.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Row of {@code campaign}; never leaves the package. */
@Entity(name = "Campaign")
@Table(name = "campaign")
class CampaignEntity {

    @Id
    @Column(name = "id")
    private UUID id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "code")
    private String code;

    @Column(name = "name")
    private String name;

    @Column(name = "document_number")
    private String documentNumber;

    @Column(name = "document_title")
    private String documentTitle;

    @Enumerated(EnumType.STRING)
    @Column(name = "programme_type")
    private ProgrammeType programmeType;

    @Column(name = "issuer_organisation_id")
    private UUID issuerOrganisationId;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "parent_campaign_id")
    private UUID parentCampaignId;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "start_on")
    private LocalDate startOn;

    @Column(name = "end_on")
    private LocalDate endOn;

    @Column(name = "disclosure")
    private String disclosure;

    @Column(name = "industries")
    private String[] industries;

    @Column(name = "goals")
    private String goals;

    @Column(name = "responsible_organisation_ids")
    private UUID[] responsibleOrganisationIds;

    @Column(name = "parts")
    private JsonObject parts;

    @Column(name = "ladder_code")
    private String ladderCode;

    @Column(name = "ladder_version")
    private int ladderVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private CampaignStatus status;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    @Column(name = "ending_reason")
    private String endingReason;

    @Column(name = "final_report")
    private String finalReport;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected CampaignEntity() {}

    /** A draft. */
    CampaignEntity(UUID id, String code, String regionCode, Instant now) {
        this.id = id;
        this.code = code;
        this.regionCode = regionCode;
        this.status = CampaignStatus.DRAFT;
        this.createdAt = now;
        this.updatedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String code() {
        return code;
    }

    String regionCode() {
        return regionCode;
    }

    LocalDate startOn() {
        return startOn;
    }

    LocalDate endOn() {
        return endOn;
    }

    int ladderVersion() {
        return ladderVersion;
    }

    boolean published() {
        return publishedAt != null;
    }

    CampaignStatus statusOn(LocalDate today) {
        return CampaignStatus.at(status, startOn, endOn, today);
    }

    CampaignContent content() {
        return new CampaignContent(
                name,
                documentNumber,
                documentTitle,
                programmeType,
                issuerOrganisationId,
                parentCampaignId,
                issuedOn,
                startOn,
                endOn,
                disclosure,
                List.of(industries),
                goals,
                List.of(responsibleOrganisationIds),
                ladderCode,
                CampaignJson.read(parts.encode(), Parts.class));
    }

    CampaignEntity write(CampaignContent content, int versionOfLadder, Instant now) {
        name = content.name();
        documentNumber = content.documentNumber();
        documentTitle = content.documentTitle();
        programmeType = content.programmeType();
        issuerOrganisationId = content.issuerOrganisationId();
        parentCampaignId = content.parentCampaignId();
        issuedOn = content.issuedOn();
        startOn = content.startOn();
        endOn = content.endOn();
        disclosure = content.disclosure();
        industries = content.industries().toArray(String[]::new);
        goals = content.goals();
        responsibleOrganisationIds = content.responsibleOrganisationIds().toArray(UUID[]::new);
        ladderCode = content.ladderCode();
        ladderVersion = versionOfLadder;
        parts = new JsonObject(CampaignJson.write(content.parts()));
        return touch(now);
    }

    private CampaignEntity touch(Instant now) {
        updatedAt = now;
        return this;
    }

    CampaignEntity publish(Instant now) {
        status = CampaignStatus.PUBLISHED;
        publishedAt = now;
        return touch(now);
    }

    CampaignEntity close(String reason, String report, Instant now) {
        status = CampaignStatus.CLOSED;
        closedAt = now;
        endingReason = reason;
        finalReport = report;
        return touch(now);
    }

    CampaignEntity cancel(String reason, Instant now) {
        status = CampaignStatus.CANCELLED;
        cancelledAt = now;
        endingReason = reason;
        return touch(now);
    }
}
