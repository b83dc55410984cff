package io.github.bihuan.dispatch;

import java.util.Locale;

/** What an indicator chooses its rows from: the database's function of that name with the suffix {@code _as_known}. */
enum FactSet {
    /** Living facts, one row per happening. */
    FACT,
    /** Hazards that count, one row each with its level and whether it is rectified. */
    HAZARD,
    /** What was last stated: a stock, a survey. */
    STATEMENT,
    /** Sites of the census. */
    SITE,
    /** The register of enterprises with the last confirmation. */
    ENTERPRISE,
    /** Special operators: certificates, numbers required, persons at work without a certificate. */
    SPECIAL_OPERATOR,
    /** Inspections: entered, and planned for a day that has come. */
    INSPECTION,
    /** Enterprises of the annual plan: whether their day has come, whether an inspection was entered. */
    INSPECTION_PLAN;

    String function() {
        return name().toLowerCase(Locale.ROOT) + "_as_known";
    }
}
