package io.github.bihuan.notice.domain;

import java.util.List;

/**
 * An article that a notice may cite, as data: what it is about in our own words, never its wording.
 *
 * @param law full title without brackets
 * @param article 第四十一条
 * @param verified the article itself has been read; an entry that is not verified is never cited
 * @param uses which texts cite it, and for which levels
 */
public record LegalBasis(
        String code, String law, String article, String inForceFrom, String matter, boolean verified, List<Use> uses) {

    public LegalBasis {
        uses = List.copyOf(uses);
    }

    /** A text and the hazard levels ({@code GENERAL}, {@code MAJOR}) for which it cites the article. */
    public record Use(NoticeText text, List<String> levels) {

        public Use {
            levels = List.copyOf(levels);
        }
    }

    public boolean appliesTo(NoticeText text, String level) {
        return verified
                && uses.stream()
                        .anyMatch(use -> use.text() == text && use.levels().contains(level));
    }
}
