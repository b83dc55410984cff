package io.github.bihuan.identity;

import io.github.bihuan.identity.OfficialApi.NewOfficial;
import io.github.bihuan.identity.OfficialApi.Official;
import io.github.bihuan.identity.OfficialApi.OfficialChange;
import io.github.bihuan.shared.privacy.Seal;
import io.github.bihuan.shared.privacy.SealedFor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code official}. */
@Entity
@Table(name = "official")
class OfficialEntity {

    @Id
    @Column(name = "id")
    UUID id;

    @Version
    @Column(name = "version")
    long version;

    @Column(name = "name")
    String name;

    @Column(name = "post")
    String post;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Column(name = "region_code")
    String regionCode;

    @Column(name = "subject")
    String subject;

    /** Sealed. */
    @Column(name = "phone")
    String phone;

    @Column(name = "email")
    String email;

    @Column(name = "certificate_number")
    String certificateNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    OfficialStatus status;

    /** When the office was left; null in office. */
    @Column(name = "left_at")
    Instant leftAt;

    protected OfficialEntity() {}

    OfficialEntity(UUID id, NewOfficial request, OrganisationRef organisation, Seal seal) {
        this.id = id;
        name = request.name().strip();
        post = request.post().strip();
        subject = Texts.strip(request.subject());
        phone = seal.seal(SealedFor.phone(id), Texts.strip(request.phone()));
        email = Texts.strip(request.email());
        certificateNumber = Texts.strip(request.certificateNumber());
        status = OfficialStatus.ACTIVE;
        moveTo(organisation);
    }

    void moveTo(OrganisationRef organisation) {
        organisationId = organisation.id();
        regionCode = organisation.regionCode();
    }

    void change(OfficialChange change, Seal seal, Instant now) {
        name = change.name() == null ? name : change.name().strip();
        post = change.post() == null ? post : change.post().strip();
        subject = Texts.changed(subject, change.subject());
        phone = change.phone() == null ? phone : seal.seal(SealedFor.phone(id), Texts.strip(change.phone()));
        email = Texts.changed(email, change.email());
        certificateNumber = Texts.changed(certificateNumber, change.certificateNumber());
        if (change.status() != null && change.status() != status) {
            status = change.status();
            leftAt = status == OfficialStatus.LEFT ? now : null;
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String regionCode() {
        return regionCode;
    }

    Official answer(Seal seal) {
        return new Official(
                id,
                version,
                name,
                post,
                organisationId,
                regionCode,
                subject,
                seal.open(SealedFor.phone(id), phone),
                email,
                certificateNumber,
                status);
    }
}
