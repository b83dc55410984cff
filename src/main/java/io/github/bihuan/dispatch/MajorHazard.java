package io.github.bihuan.dispatch;

import java.time.LocalDate;
import java.util.UUID;

/** A major hazard of the ledger as known, with the names that its row prints. */
record MajorHazard(
        UUID id,
        String code,
        String description,
        String source,
        LocalDate foundOn,
        LocalDate acceptedOn,
        String enterpriseName,
        String industry,
        String inspectingUnit,
        String countyFullName,
        String provinceName) {}
