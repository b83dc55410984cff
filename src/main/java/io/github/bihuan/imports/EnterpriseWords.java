package io.github.bihuan.imports;

import io.github.bihuan.enterprise.EnterpriseRef;
import io.github.bihuan.imports.domain.Texts;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which enterprises a name or a credit code means.
 *
 * @param enterprises those that the texts may mean, within the importer's jurisdiction
 */
record EnterpriseWords(List<EnterpriseRef> enterprises) {

    /** The spellings of a name to look for: brackets are written in two widths. */
    static Stream<String> spellings(String name) {
        return Stream.of(
                        name,
                        name.replace('(', '（').replace(')', '）'),
                        name.replace('（', '(').replace('）', ')'),
                        name.replace(" ", ""))
                .distinct();
    }

    List<EnterpriseRef> named(String name) {
        String wanted = Texts.key(name);
        return enterprises.stream()
                .filter(known -> Texts.key(known.name()).equals(wanted))
                .toList();
    }

    List<EnterpriseRef> ofCode(String uscc) {
        return enterprises.stream().filter(known -> known.uscc().equals(uscc)).toList();
    }
}
