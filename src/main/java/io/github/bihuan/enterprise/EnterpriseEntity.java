package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.EnterpriseApi.EnterpriseChange;
import io.github.bihuan.enterprise.EnterpriseApi.NewEnterprise;
import io.github.bihuan.enterprise.domain.EnterpriseStatus;
import io.github.bihuan.enterprise.domain.PremisesType;
import io.github.bihuan.enterprise.domain.SelfInspectionMode;
import io.github.bihuan.enterprise.domain.Uscc;
import io.github.bihuan.shared.region.RegionCode;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** The row of an enterprise, for writing; reads go through {@link EnterpriseReadRepository}. */
@Entity(name = "Enterprise")
@Table(name = "enterprise")
class EnterpriseEntity {

    @Id
    @Column(name = "id")
    private UUID id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "name")
    private String name;

    @Column(name = "uscc")
    private String uscc;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "address")
    private String address;

    @Column(name = "licensed_address")
    private String licensedAddress;

    @Column(name = "industry")
    private String industry;

    @Column(name = "size_class")
    private String sizeClass;

    @Column(name = "ownership")
    private String ownership;

    @Enumerated(EnumType.STRING)
    @Column(name = "premises_type")
    private PremisesType premisesType;

    @Column(name = "risk_tags")
    private String[] riskTags;

    @Column(name = "employees")
    private Integer employees;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private EnterpriseStatus status;

    @Embedded
    @EmbeddedColumnNaming("principal_%s")
    private ContactColumns principal;

    @Embedded
    @EmbeddedColumnNaming("actual_controller_%s")
    private ContactColumns actualController;

    @Embedded
    @EmbeddedColumnNaming("safety_manager_%s")
    private ContactColumns safetyManager;

    @Column(name = "supervising_organisation_id")
    private UUID supervisingOrganisationId;

    @Column(name = "key_enterprise")
    private boolean keyEnterprise;

    @Column(name = "watch_listed")
    private boolean watchListed;

    @Column(name = "high_risk")
    private boolean highRisk;

    @Enumerated(EnumType.STRING)
    @Column(name = "self_inspection_mode")
    private SelfInspectionMode selfInspectionMode;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected EnterpriseEntity() {}

    /**
     * @param request checked
     * @param seal seals a phone for the enterprise
     */
    static EnterpriseEntity registered(UUID id, NewEnterprise request, UnaryOperator<String> seal, Instant now) {
        var row = new EnterpriseEntity();
        row.id = id;
        row.name = request.name().strip();
        row.uscc = Uscc.of(request.uscc()).value();
        row.regionCode = RegionCode.of(request.regionCode()).code();
        row.address = request.address().strip();
        row.licensedAddress = request.licensedAddress();
        row.industry = request.industry();
        row.sizeClass = request.sizeClass();
        row.ownership = request.ownership();
        row.premisesType = or(request.premisesType(), PremisesType.OWN_SITE);
        row.riskTags = sorted(or(request.riskTags(), Set.of()));
        row.employees = request.employees();
        row.status = EnterpriseStatus.ACTIVE;
        row.principal = ContactColumns.of(request.principal(), seal);
        row.actualController = ContactColumns.of(request.actualController(), seal);
        row.safetyManager = ContactColumns.of(request.safetyManager(), seal);
        row.supervisingOrganisationId = request.supervisingOrganisationId();
        row.keyEnterprise = or(request.keyEnterprise(), false);
        row.watchListed = or(request.watchListed(), false);
        row.highRisk = or(request.highRisk(), false);
        row.selfInspectionMode = or(request.selfInspectionMode(), SelfInspectionMode.SELF);
        row.createdAt = now;
        row.updatedAt = now;
        return row;
    }

    /**
     * @param change checked; what is null stays
     * @param seal seals a phone for the enterprise
     */
    void apply(EnterpriseChange change, UnaryOperator<String> seal, Instant now) {
        name = change.name() == null ? name : change.name().strip();
        uscc = change.uscc() == null ? uscc : Uscc.of(change.uscc()).value();
        regionCode = change.regionCode() == null
                ? regionCode
                : RegionCode.of(change.regionCode()).code();
        address = change.address() == null ? address : change.address().strip();
        licensedAddress = or(change.licensedAddress(), licensedAddress);
        industry = or(change.industry(), industry);
        sizeClass = or(change.sizeClass(), sizeClass);
        ownership = or(change.ownership(), ownership);
        premisesType = or(change.premisesType(), premisesType);
        riskTags = change.riskTags() == null ? riskTags : sorted(change.riskTags());
        employees = or(change.employees(), employees);
        status = or(change.status(), status);
        principal = or(ContactColumns.of(change.principal(), seal), principal);
        actualController = or(ContactColumns.of(change.actualController(), seal), actualController);
        safetyManager = or(ContactColumns.of(change.safetyManager(), seal), safetyManager);
        supervisingOrganisationId = or(change.supervisingOrganisationId(), supervisingOrganisationId);
        keyEnterprise = or(change.keyEnterprise(), keyEnterprise);
        watchListed = or(change.watchListed(), watchListed);
        highRisk = or(change.highRisk(), highRisk);
        selfInspectionMode = or(change.selfInspectionMode(), selfInspectionMode);
        updatedAt = now;
    }

    private static <T> T or(T given, T otherwise) {
        return given == null ? otherwise : given;
    }

    private static String[] sorted(Set<String> tags) {
        return tags.stream().sorted().toArray(String[]::new);
    }
}
