package io.github.bihuan.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A fact in the making, see {@link Fact#of}; what is not said stays empty. */
public final class FactBuilder {

    private final FactKind kind;
    private final String subjectType;
    private final UUID subjectId;
    private final String regionCode;
    private final LocalDate occurredOn;
    private List<UUID> campaignIds = List.of();
    private UUID enterpriseId;
    private UUID organisationId;
    private String organiserLevel;
    private String level;
    private String source;
    private String category;
    private BigDecimal amountYuan;
    private Map<String, String> detail = Map.of();

    FactBuilder(FactKind kind, String subjectType, UUID subjectId, String regionCode, LocalDate occurredOn) {
        this.kind = kind;
        this.subjectType = subjectType;
        this.subjectId = subjectId;
        this.regionCode = regionCode;
        this.occurredOn = occurredOn;
    }

    public FactBuilder inCampaigns(List<UUID> campaigns) {
        campaignIds = campaigns;
        return this;
    }

    public FactBuilder ofEnterprise(UUID enterprise) {
        enterpriseId = enterprise;
        return this;
    }

    public FactBuilder byOrganisation(UUID organisation, String organisationLevel) {
        organisationId = organisation;
        organiserLevel = organisationLevel;
        return this;
    }

    public FactBuilder ofHazard(String hazardLevel, String hazardSource) {
        level = hazardLevel;
        source = hazardSource;
        return this;
    }

    public FactBuilder ofCategory(String name) {
        category = name;
        return this;
    }

    public FactBuilder amounting(BigDecimal yuan) {
        amountYuan = yuan;
        return this;
    }

    public FactBuilder detailed(Map<String, String> more) {
        detail = more;
        return this;
    }

    public Fact build() {
        return new Fact(
                kind,
                subjectType,
                subjectId,
                campaignIds,
                enterpriseId,
                organisationId,
                organiserLevel,
                regionCode,
                level,
                source,
                category,
                amountYuan,
                detail,
                occurredOn);
    }
}
