package io.github.bihuan.escalation;

import io.github.bihuan.escalation.domain.SubjectClock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Something that is no hazard and runs against a day: a duty or report, a letter, an authority's own paper.
 *
 * @param type of the notice's subject: {@code DUTY}, {@code NOTICE}, {@code HAZARD_DOCUMENT}
 * @param placeOn its place in the order of a sweep
 * @param lines what it is about, as its letters say it
 */
record StandingMatter(
        UUID id,
        String type,
        String code,
        UUID enterpriseId,
        String regionCode,
        LocalDate placeOn,
        SubjectClock clock,
        List<String> lines) {}
