package io.github.bihuan.dispatch;

import io.github.bihuan.shared.reference.Terms;
import jakarta.inject.Singleton;

/** Words for coded values, as the reference lists have them. */
@Singleton
final class TermLabels {

    private final Terms terms;

    TermLabels(Terms terms) {
        this.terms = terms;
    }

    /** The code itself when the list has no word for it; empty for none. */
    String of(String list, String code) {
        return code == null
                ? ""
                : terms.find(list).stream()
                        .flatMap(found -> found.items().stream())
                        .filter(term -> term.code().equals(code))
                        .map(term -> term.label())
                        .findFirst()
                        .orElse(code);
    }
}
