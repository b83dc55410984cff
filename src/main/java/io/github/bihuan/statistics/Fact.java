package io.github.bihuan.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A countable happening. One row is written per campaign it counts in (or one without campaign).
 *
 * @param subjectType such as {@code HAZARD}, {@code INSPECTION}, {@code PENALTY}
 * @param campaignIds campaigns it counts in, may be empty
 * @param organisationId the recording or deciding organisation, or null
 * @param organiserLevel level of that organisation: TOWNSHIP, COUNTY, CITY, PROVINCE, VILLAGE, ENTERPRISE; or null
 * @param regionCode where it lies, canonical prefix code
 * @param level hazard level, or null
 * @param source hazard source, or null
 * @param category kind of measure, penalty subject … or null
 * @param amountYuan money in yuan, or null
 * @param detail what a form needs besides (person, case number …), written as JSON
 * @param occurredOn the day it happened, Asia/Shanghai
 */
public record Fact(
        FactKind kind,
        String subjectType,
        UUID subjectId,
        List<UUID> campaignIds,
        UUID enterpriseId,
        UUID organisationId,
        String organiserLevel,
        String regionCode,
        String level,
        String source,
        String category,
        BigDecimal amountYuan,
        Map<String, String> detail,
        LocalDate occurredOn) {

    public Fact {
        campaignIds = List.copyOf(campaignIds);
        detail = Map.copyOf(detail);
    }

    /** Begins a fact with only what every fact has. */
    public static FactBuilder of(
            FactKind kind, String subjectType, UUID subjectId, String regionCode, LocalDate occurredOn) {
        return new FactBuilder(kind, subjectType, subjectId, regionCode, occurredOn);
    }
}
