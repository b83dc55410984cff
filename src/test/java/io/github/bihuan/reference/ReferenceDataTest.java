package io.github.bihuan.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.bihuan.shared.region.RegionCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("基础数据文件")
class ReferenceDataTest {

    private static final Path REFERENCE = Path.of("src/main/resources/reference");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String[]> REGIONS = regions();

    @Test
    @DisplayName("行政区划一行不少：31省、342市、2978县、41352镇")
    void no_region_is_missing() {
        Map<String, Long> byLevel =
                REGIONS.values().stream().collect(Collectors.groupingBy(row -> row[2], Collectors.counting()));
        assertThat(byLevel).isEqualTo(Map.of("PROVINCE", 31L, "CITY", 342L, "COUNTY", 2_978L, "TOWNSHIP", 41_352L));
    }

    @Test
    @DisplayName("每个区划的代码规范、级别一致，上级都在表中并排在前面")
    void every_region_is_canonical_and_stands_behind_its_parent() {
        Set<String> seen = new HashSet<>();
        for (String[] row : REGIONS.values()) {
            RegionCode code = new RegionCode(row[0]);
            assertThat(code.level().name()).isEqualTo(row[2]);
            assertThat(code.parent().map(RegionCode::code).orElse("")).isEqualTo(row[3]);
            assertThat(row[3].isEmpty() || seen.contains(row[3])).as(row[0]).isTrue();
            assertThat(row[4]).as(row[0]).isNotBlank();
            seen.add(row[0]);
        }
    }

    @Test
    @DisplayName("马坊镇有三个，不能按名称匹配")
    void there_are_three_towns_called_mafang() {
        assertThat(REGIONS.values().stream().filter(row -> row[1].equals("马坊镇")).map(row -> row[0]))
                .containsExactlyInAnyOrder("141128101", "411024111", "610426105");
    }

    @Test
    @DisplayName("五个方案所在的地区都在表中")
    void the_places_of_the_programmes_are_there() {
        assertThat(REGIONS.get("141128101")[4]).isEqualTo("山西省吕梁市方山县马坊镇");
        assertThat(REGIONS.get("141128105")[4]).isEqualTo("山西省吕梁市方山县积翠镇");
        assertThat(REGIONS.get("320707104")[4]).isEqualTo("江苏省连云港市赣榆区黑林镇");
        assertThat(REGIONS.get("141122")[4]).isEqualTo("山西省吕梁市交城县");
        assertThat(REGIONS.get("1403")[4]).isEqualTo("山西省阳泉市");
        assertThat(REGIONS.get("110101")[4]).isEqualTo("北京市东城区");
    }

    @Test
    @DisplayName("10号令目录64条另加第十四条，未核对的条目仍标明未核对")
    void the_catalog_has_64_items_and_article_14_and_keeps_its_flags() {
        List<JsonNode> items = items(read(REFERENCE.resolve("catalog/gm10.json")));
        assertThat(items).hasSize(65);
        assertThat(items).extracting(item -> item.get("key").asText()).doesNotHaveDuplicates();
        assertThat(items).allMatch(item -> item.get("verified").isBoolean());
        assertThat(items).anyMatch(item -> !item.get("verified").asBoolean());
    }

    @Test
    @DisplayName("每个术语文件都有代码、中文名、说明和出处，代码不重复")
    void every_term_has_a_code_a_label_a_description_and_a_source() {
        List<Path> files = files("terms");
        assertThat(files).hasSize(12);
        for (Path file : files) {
            JsonNode term = read(file);
            assertThat(term.get("code").asText())
                    .isEqualTo(file.getFileName()
                            .toString()
                            .replace(".json", "")
                            .replace("-", "_")
                            .toUpperCase(Locale.ROOT));
            assertThat(term.get("title").asText()).isNotBlank();
            assertThat(items(term)).isNotEmpty().allSatisfy(ReferenceDataTest::isATerm);
            assertThat(items(term))
                    .extracting(item -> item.get("code").asText())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    @DisplayName("目录的适用范围都能在行业类别或风险标签中找到")
    void every_catalog_scope_is_an_industry_or_a_risk_tag() {
        Set<String> known = new HashSet<>(Set.of("ALL"));
        Stream.of("terms/industries.json", "terms/risk-tags.json")
                .flatMap(file -> items(read(REFERENCE.resolve(file))).stream())
                .forEach(item -> known.add(item.get("code").asText()));
        assertThat(items(read(REFERENCE.resolve("catalog/gm10.json"))))
                .allMatch(item -> known.contains(item.get("scope").asText()));
    }

    @Test
    @DisplayName("目录中的每个文件都能读")
    void every_file_parses() {
        assertThat(files("workdays")).hasSize(3).allSatisfy(file -> assertThat(
                        read(file).get("year").asInt())
                .isEqualTo(Integer.parseInt(file.getFileName().toString().substring(0, 4))));
        assertThat(files(""))
                .allSatisfy(file -> assertThat(read(file).isObject()).isTrue());
    }

    private static void isATerm(JsonNode item) {
        assertThat(item.get("code").asText()).matches("[A-Z][A-Z0-9_]*");
        assertThat(List.of("label", "description", "source"))
                .allSatisfy(field -> assertThat(item.get(field).asText()).isNotBlank());
        assertThat(item.size()).isEqualTo(4);
    }

    private static List<JsonNode> items(JsonNode file) {
        return StreamSupport.stream(file.get("items").spliterator(), false).toList();
    }

    private static List<Path> files(String folder) {
        try (Stream<Path> all = Files.walk(REFERENCE.resolve(folder))) {
            return all.filter(file -> file.toString().endsWith(".json")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String[]> regions() {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(REFERENCE.resolve("regions.csv")));
            assertThat(lines.remove(0)).isEqualTo("code,name,level,parent_code,full_name");
            return lines.stream()
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.toMap(
                            row -> row[0], Function.identity(), ReferenceDataTest::twice, LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] twice(String[] one, String[] other) {
        throw new IllegalStateException("区划代码重复：" + one[0]);
    }
}
