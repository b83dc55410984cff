package io.github.bihuan.shared.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("术语、判定标准和检查表")
class ReferenceListsTest {

    private static final Path REFERENCE = Path.of("src/main/resources/reference");

    @Test
    @DisplayName("目录下的每个术语文件和检查表都被读入")
    void every_file_of_the_folders_is_read() throws IOException {
        assertThat(Terms.FILES).containsExactlyElementsOf(names("terms"));
        assertThat(Checklists.FILES).containsExactlyElementsOf(names("checklists"));
        assertThat(new Terms().all()).hasSameSizeAs(Terms.FILES);
        assertThat(new Checklists().all()).hasSameSizeAs(Checklists.FILES);
    }

    @Test
    @DisplayName("能判断代码是否在术语表中，未知代码被拒绝并指明字段")
    void a_code_is_in_its_list_or_refused() {
        var terms = new Terms();
        assertThat(terms.contains("INDUSTRIES", "METALLURGY")).isTrue();
        assertThat(terms.contains("INDUSTRIES", "CONFINED_SPACE")).isFalse();
        assertThat(terms.contains("NO_SUCH_LIST", "METALLURGY")).isFalse();
        assertThatThrownBy(() -> terms.require("INDUSTRIES", List.of("METALLURGY", "COOKING"), "industry"))
                .isInstanceOfSatisfying(BusinessRuleViolation.class, refusal -> {
                    assertThat(refusal.type()).isEqualTo(CommonProblem.UNKNOWN_REFERENCE);
                    assertThat(refusal.violations().get(0).field()).isEqualTo("industry");
                });
    }

    @Test
    @DisplayName("判定标准的条目可按代码查到，未知条目被拒绝并指明字段")
    void a_catalog_item_is_found_or_refused() {
        var catalog = new Catalog();
        assertThat(catalog.items()).hasSize(65);
        assertThat(catalog.find("GM10-3-1"))
                .hasValueSatisfying(item -> assertThat(item.verified()).isTrue());
        assertThat(catalog.require(List.of("GM10-14", "GM10-3-1"), "catalogItems"))
                .hasSize(2);
        assertThatThrownBy(() -> catalog.require(List.of("GM10-99"), "catalogItems"))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessageContaining("GM10-99");
    }

    private static List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(REFERENCE.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.lastIndexOf('.')))
                    .sorted()
                    .toList();
        }
    }
}
