package io.github.bihuan.campaign;

import io.github.bihuan.campaign.StageApi.Completion;
import io.github.bihuan.campaign.StageApi.NewStage;
import io.github.bihuan.campaign.StageApi.StagePatch;
import io.github.bihuan.campaign.domain.OutputKind;
import io.github.bihuan.campaign.domain.Segment;
import io.github.bihuan.campaign.domain.StageKind;
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

/** Row of {@code campaign_stage}; never leaves the package. */
@Entity(name = "Stage")
@Table(name = "campaign_stage")
class StageEntity {

    @Id
    @Column(name = "id")
    private UUID id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "code")
    private String code;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private StageKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "segment")
    private Segment segment;

    @Column(name = "name")
    private String name;

    @Column(name = "start_on")
    private LocalDate startOn;

    @Column(name = "end_on")
    private LocalDate endOn;

    @Column(name = "owners")
    private String[] owners;

    @Enumerated(EnumType.STRING)
    @Column(name = "output_kind")
    private OutputKind outputKind;

    @Column(name = "output_name")
    private String outputName;

    @Column(name = "description")
    private String description;

    @Column(name = "clauses")
    private String[] clauses;

    @Column(name = "position")
    private int position;

    @Column(name = "completed_on")
    private LocalDate completedOn;

    @Column(name = "output_description")
    private String outputDescription;

    @Column(name = "output_link")
    private String outputLink;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected StageEntity() {}

    StageEntity(UUID id, UUID campaignId, int position, NewStage request, Instant now) {
        this.id = id;
        this.campaignId = campaignId;
        this.position = position;
        code = request.code();
        kind = request.kind();
        segment = or(request.segment(), Segment.STAGE);
        name = request.name().strip();
        startOn = request.startOn();
        endOn = request.endOn();
        owners = array(request.owners());
        outputKind = or(request.outputKind(), OutputKind.NONE);
        outputName = request.outputName();
        description = request.description();
        clauses = array(request.clauses());
        createdAt = now;
        updatedAt = now;
    }

    UUID campaignId() {
        return campaignId;
    }

    long version() {
        return version;
    }

    LocalDate startOn() {
        return startOn;
    }

    LocalDate endOn() {
        return endOn;
    }

    LocalDate completedOn() {
        return completedOn;
    }

    OutputKind outputKind() {
        return outputKind;
    }

    String outputName() {
        return outputName;
    }

    StageEntity change(StagePatch patch, Instant now) {
        kind = or(patch.kind(), kind);
        segment = or(patch.segment(), segment);
        name = or(patch.name(), name);
        startOn = or(patch.startOn(), startOn);
        endOn = or(patch.endOn(), endOn);
        owners = patch.owners() == null ? owners : array(patch.owners());
        outputKind = or(patch.outputKind(), outputKind);
        outputName = or(patch.outputName(), outputName);
        description = or(patch.description(), description);
        clauses = patch.clauses() == null ? clauses : array(patch.clauses());
        updatedAt = now;
        return this;
    }

    StageEntity complete(Completion document, Instant now) {
        completedOn = document.completedOn();
        outputDescription = document.outputDescription();
        outputLink = document.outputLink();
        updatedAt = now;
        return this;
    }

    private static <T> T or(T given, T otherwise) {
        return given == null ? otherwise : given;
    }

    private static String[] array(List<String> list) {
        return list == null ? new String[0] : list.toArray(String[]::new);
    }
}
