package io.github.bihuan.hazard.domain;

import java.time.Instant;
import java.time.LocalDate;

/** The circumstances of a signature: who, under which numbers, when. */
record Signing(Signer signer, LifeCycleRules rules, LocalDate today, Instant now) {

    /** The day written on the document, or today. */
    LocalDate dayOf(LocalDate written) {
        return written == null ? today : written;
    }
}
