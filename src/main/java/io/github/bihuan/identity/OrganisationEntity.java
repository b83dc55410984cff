package io.github.bihuan.identity;

import io.github.bihuan.identity.OrganisationApi.NewOrganisation;
import io.github.bihuan.identity.OrganisationApi.Organisation;
import io.github.bihuan.identity.OrganisationApi.OrganisationChange;
import io.github.bihuan.shared.privacy.Seal;
import io.github.bihuan.shared.privacy.SealedFor;
import io.github.bihuan.shared.region.RegionLevel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A row of {@code organisation}. */
@Entity
@Table(name = "organisation")
class OrganisationEntity {

    @Id
    @Column(name = "id")
    UUID id;

    @Version
    @Column(name = "version")
    long version;

    @Column(name = "code")
    String code;

    @Column(name = "name")
    String name;

    @Column(name = "short_name")
    String shortName;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    OrganisationKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "level")
    RegionLevel level;

    @Column(name = "region_code")
    String regionCode;

    @Column(name = "parent_id")
    UUID parentId;

    /** Sealed. */
    @Column(name = "phone")
    String phone;

    @Column(name = "email")
    String email;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    OrganisationStatus status;

    protected OrganisationEntity() {}

    OrganisationEntity(UUID id, NewOrganisation request, Region region, Seal seal) {
        this.id = id;
        code = request.code();
        name = request.name().strip();
        shortName = Texts.strip(request.shortName());
        kind = request.kind();
        level = region.level();
        regionCode = region.code();
        parentId = request.parentId();
        phone = seal.seal(SealedFor.phone(id), Texts.strip(request.phone()));
        email = Texts.strip(request.email());
        status = OrganisationStatus.ACTIVE;
    }

    void change(OrganisationChange change, Seal seal) {
        name = change.name() == null ? name : change.name().strip();
        shortName = Texts.changed(shortName, change.shortName());
        parentId = change.parentId() == null ? parentId : change.parentId();
        phone = change.phone() == null ? phone : seal.seal(SealedFor.phone(id), Texts.strip(change.phone()));
        email = Texts.changed(email, change.email());
        status = change.status() == null ? status : change.status();
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

    Organisation answer(Seal seal) {
        return new Organisation(
                id,
                version,
                code,
                name,
                shortName,
                kind,
                level,
                regionCode,
                parentId,
                seal.open(SealedFor.phone(id), phone),
                email,
                status);
    }
}
