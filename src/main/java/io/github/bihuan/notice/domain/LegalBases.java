package io.github.bihuan.notice.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** All articles that notices may cite, in the order of the law. */
public record LegalBases(List<LegalBasis> articles) {

    public LegalBases {
        articles = List.copyOf(articles);
    }

    public List<LegalBasis> of(NoticeText text, String level) {
        return articles.stream()
                .filter(article -> article.appliesTo(text, level))
                .toList();
    }

    /** 《中华人民共和国安全生产法》第四十一条、第一百零二条; empty when no verified article applies. */
    public String citation(NoticeText text, String level) {
        Map<String, StringJoiner> byLaw = new LinkedHashMap<>();
        for (LegalBasis article : of(text, level)) {
            byLaw.computeIfAbsent(article.law(), law -> new StringJoiner("、", "《" + law + "》", ""))
                    .add(article.article());
        }
        StringJoiner all = new StringJoiner("，");
        byLaw.values().forEach(law -> all.add(law.toString()));
        return all.toString();
    }
}
