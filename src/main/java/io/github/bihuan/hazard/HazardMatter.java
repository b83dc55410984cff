package io.github.bihuan.hazard;

import io.github.bihuan.notice.NoticeDraft.Subject;
import io.github.bihuan.notice.domain.NoticeFacts.Matter;

/**
 * A hazard as a notice names it, for the features above.
 *
 * @param subject whom the notice finds by the hazard: its enterprise, its region, those assigned to it
 * @param matter what the letter says of it; never that it came by a tip-off
 */
public record HazardMatter(Subject subject, Matter matter) {}
