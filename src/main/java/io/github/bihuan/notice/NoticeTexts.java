package io.github.bihuan.notice;

import io.github.bihuan.notice.domain.DigestFacts;
import io.github.bihuan.notice.domain.LegalBases;
import io.github.bihuan.notice.domain.NoticeFacts;
import io.github.bihuan.notice.domain.NoticeText;
import io.github.bihuan.shared.reference.ShippedFiles;
import io.quarkus.qute.Engine;
import jakarta.inject.Singleton;

/** Renders the texts of notices and knows the legal basis of each. */
@Singleton
final class NoticeTexts {

    private final Engine engine;
    private final LegalBases bases = ShippedFiles.read("reference/legal-basis.yaml", LegalBases.class);

    NoticeTexts(Engine engine) {
        this.engine = engine;
    }

    /** @param version of the wording, as stored with the notice */
    String render(NoticeText text, int version, NoticeFacts facts) {
        return engine.getTemplate(text.template(version)).data("facts", facts).render();
    }

    String render(DigestFacts digest) {
        return engine.getTemplate("notice/digest").data("digest", digest).render();
    }

    /** @param level {@code GENERAL} or {@code MAJOR}; a matter without a level is cited as a general one */
    String basis(NoticeText text, String level) {
        return bases.citation(text, level == null ? "GENERAL" : level);
    }
}
