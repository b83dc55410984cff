package io.github.bihuan.dispatch;

import java.time.LocalDate;
import java.util.UUID;

/** A hazard of a ledger as known, with the names that its row prints. */
record LedgerHazard(
        UUID id,
        String code,
        String description,
        String place,
        String source,
        String level,
        LocalDate foundOn,
        LocalDate acceptedOn,
        String enterpriseName,
        String industry,
        String inspectingUnit,
        String inspectors,
        LedgerPlace where) {}
