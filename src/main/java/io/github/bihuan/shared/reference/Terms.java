package io.github.bihuan.shared.reference;

import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The enumerations of {@code reference/terms} (行业类别、风险标签 …). */
@Singleton
public final class Terms {

    static final List<String> FILES = List.of(
            "hazard-levels",
            "hazard-sources",
            "hazard-statuses",
            "industries",
            "measure-kinds",
            "ownership-kinds",
            "programme-types",
            "risk-tags",
            "roles",
            "size-classes",
            "stage-kinds",
            "violation-kinds");

    private final List<TermList> lists;

    Terms() {
        lists = FILES.stream()
                .map(file -> ShippedFiles.read("reference/terms/" + file + ".json", TermList.class))
                .toList();
    }

    public List<TermList> all() {
        return lists;
    }

    /** @param list code of the list, such as {@code INDUSTRIES} */
    public Optional<TermList> find(String list) {
        return lists.stream().filter(terms -> terms.code().equals(list)).findFirst();
    }

    /** Whether the list has the code: {@code contains("INDUSTRIES", "METALLURGY")}. */
    public boolean contains(String list, String code) {
        return find(list)
                .map(terms ->
                        terms.items().stream().anyMatch(term -> term.code().equals(code)))
                .orElse(false);
    }

    /** Refuses (422) codes that the list does not have. */
    public void require(String list, Collection<String> codes, String field) {
        for (String code : codes) {
            if (!contains(list, code)) {
                String title = find(list).map(TermList::title).orElse(list);
                throw new BusinessRuleViolation(
                        CommonProblem.UNKNOWN_REFERENCE, field, title + "中没有代码“" + Texts.abridged(code) + "”");
            }
        }
    }
}
