package io.github.bihuan.notice;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.bihuan.notice.domain.DigestFacts;
import io.github.bihuan.notice.domain.LegalBases;
import io.github.bihuan.notice.domain.NoticeFacts;
import io.github.bihuan.notice.domain.NoticeText;
import io.quarkus.qute.Engine;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Renders the texts of notices and knows the legal basis of each. */
@Singleton
final class NoticeTexts {

    private final Engine engine;
    private final LegalBases bases = shipped();

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

    private static LegalBases shipped() {
        try (InputStream file = NoticeTexts.class.getResourceAsStream("/reference/legal-basis.yaml")) {
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(file, LegalBases.class);
        } catch (IOException e) {
            throw new UncheckedIOException("reference/legal-basis.yaml 无法读取", e);
        }
    }
}
