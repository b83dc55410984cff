package io.github.bihuan.dispatch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A fact, a statement, a site or an enterprise of a ledger, with the names that its row prints.
 *
 * @param detail JSON object
 */
record LedgerFact(
        UUID id,
        String category,
        LocalDate occurredOn,
        BigDecimal amountYuan,
        String detail,
        UUID enterpriseId,
        String enterpriseName,
        String industry,
        String sizeClass,
        String organisationName,
        LedgerPlace where) {}
