package io.github.bihuan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.fixtures.OwnerSql;
import io.github.bihuan.fixtures.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@DisplayName("导出审计日志并离线核验")
class ExportApiTest extends ChainTest {

    @TempDir
    Path directory;

    private LocalDate day;
    private UUID first;
    private UUID second;

    @BeforeEach
    void twoBlocks() {
        day = aNewDay();
        first = write("EXPORT-" + serial());
        seal();
        second = write("EXPORT-" + serial());
        write("EXPORT-" + serial());
        seal();
    }

    @Test
    @DisplayName("导出含封存块、日志行、链首，带附件名；离线核验通过，退出码 0")
    void an_export_is_intact() {
        Offline checked = offline(export(cityAuditor(), day));
        assertThat(checked.exit()).as(checked.output()).isZero();
        assertThat(checked.output()).contains("OK", "findings 0", "signed heads");
        as(cityAuditor())
                .accept("*/*")
                .get("/api/v1/audit-events/export?from=" + day + "&to=" + day)
                .then()
                .header("Content-Disposition", "attachment; filename=\"audit-" + day + "-" + day + ".jsonl\"");
    }

    @Test
    @DisplayName("改动导出文件的任何一行都被发现：改、删、插、换、截")
    void every_change_of_the_file_is_found() {
        List<String> lines = export(cityAuditor(), day).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            broken("removed", i, without(lines, i));
            broken("doubled", i, doubled(lines, i));
            broken("cut", i, lines.subList(0, i));
            broken("digit changed", i, digitChanged(lines, i));
        }
        for (int i = 1; i < lines.size(); i++) {
            List<String> swapped = new ArrayList<>(lines);
            Collections.swap(swapped, i - 1, i);
            broken("swapped", i, swapped);
        }
    }

    @Test
    @DisplayName("行的内容、散列被改时指明是哪一行")
    void the_row_is_named() {
        String export = export(cityAuditor(), day);
        Offline changed = offline(export.replaceFirst("(\"id\": \"" + second + "\".*\"reason\": \")样例", "$1另例")
                .replaceFirst("(\"reason\": \")样例(.*\"id\": \"" + second + ")", "$1另例$2"));
        assertThat(changed.exit()).isEqualTo(1);
        assertThat(changed.output())
                .contains("CHANGED position=", "id=" + second)
                .doesNotContain("id=" + first);
        Offline removed = offline(String.join(
                        "\n",
                        export.lines()
                                .filter(line -> !line.contains("\"type\":\"row\"") || !line.contains(second.toString()))
                                .toList())
                + "\n");
        assertThat(removed.output()).contains("MISSING position=");
    }

    @Test
    @DisplayName("读不懂的文件：退出码 2")
    void an_unreadable_file() throws IOException {
        assertThat(offline("").exit()).isEqualTo(2);
        assertThat(offline("hello\n").exit()).isEqualTo(2);
        assertThat(offline("{\"type\":\"row\"}\n").exit()).isEqualTo(2);
        assertThat(Verify.run(System.out, directory.resolve("none").toString())).isEqualTo(2);
        assertThat(Verify.run(System.out)).isEqualTo(2);
    }

    @Test
    @DisplayName("管辖范围外的行只有散列，链仍可核验；县里看不到邻县的内容")
    void foreign_rows_are_hashes() {
        String neighbour = TestTokens.of("jiaocheng-office", JIAOCHENG, "COUNTY_OFFICE");
        String export = export(neighbour, day);
        assertThat(export).doesNotContain("张三", "样例", "一车间").contains("withheldHash");
        Offline checked = offline(export);
        assertThat(checked.exit()).as(checked.output()).isZero();
        assertThat(checked.output()).contains("withheld 3");
        OwnerSql.change("update audit_event set region_code = '320707' where id = ?", first);
        assertThat(offline(export(cityAuditor(), day)).exit()).isEqualTo(1);
        OwnerSql.change("update audit_event set region_code = ? where id = ?", REGION, first);
        assertIntact(day);
    }

    @Test
    @DisplayName("另存的链首能证明末尾被截，即使库里的链首也一并删除")
    void a_kept_head_shows_what_was_cut_off() throws IOException {
        sign();
        String head = export(cityAuditor(), day)
                .lines()
                .filter(line -> line.contains("\"type\":\"head\""))
                .reduce((one, other) -> other)
                .orElseThrow();
        Path kept = Files.writeString(directory.resolve("heads.log"), "2031-01-01 INFO journal head " + head + "\n");
        assertThat(offline(export(cityAuditor(), day), "--head", kept.toString())
                        .exit())
                .isZero();
        long block = (long) rows("select max(block) from audit_seal").get(0).get(0);
        OwnerSql.change("delete from audit_head where block = ?", block);
        OwnerSql.change("delete from audit_event where id in (select event_id from audit_link where block = ?)", block);
        OwnerSql.change("delete from audit_link where block = ?", block);
        OwnerSql.change("delete from audit_seal where block = ?", block);
        Offline cut = offline(export(cityAuditor(), day), "--head", kept.toString());
        assertThat(cut.exit()).isEqualTo(1);
        assertThat(cut.output()).contains("TRUNCATED");
    }

    @Test
    @DisplayName("指定的公钥不符：不信")
    void another_key_is_not_believed() throws IOException {
        Path key = Files.writeString(
                directory.resolve("public.pem"),
                """
                -----BEGIN PUBLIC KEY-----
                MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
                -----END PUBLIC KEY-----
                """);
        Offline checked = offline(export(cityAuditor(), day), "--key", key.toString());
        assertThat(checked.exit()).isEqualTo(1);
        assertThat(checked.output()).contains("HEAD_INVALID");
    }

    @Test
    @DisplayName("必须给出日期，次序不能颠倒；无权的角色被拒绝")
    void bad_requests() {
        refused(cityAuditor(), "from=" + day, 400);
        refused(cityAuditor(), "from=2031-01-02&to=2031-01-01", 400);
        refused(townOffice(), "from=" + day + "&to=" + day, 403);
        as(cityAuditor())
                .get("/api/v1/audit/verification?from=2031-01-02&to=2031-01-01")
                .then()
                .statusCode(400);
        as(townOffice()).get("/api/v1/audit/verification").then().statusCode(403);
    }

    private static void refused(String token, String query, int status) {
        as(token)
                .accept("*/*")
                .get("/api/v1/audit-events/export?" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    private static void broken(String how, int line, List<String> lines) {
        Offline checked = offline(lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
        assertThat(checked.exit())
                .as("line " + line + " " + how + "\n" + checked.output())
                .isNotZero();
    }

    private static List<String> without(List<String> lines, int i) {
        List<String> changed = new ArrayList<>(lines);
        changed.remove(i);
        return changed;
    }

    private static List<String> doubled(List<String> lines, int i) {
        List<String> changed = new ArrayList<>(lines);
        changed.add(i, lines.get(i));
        return changed;
    }

    /** The last digit of the line becomes another. */
    private static List<String> digitChanged(List<String> lines, int i) {
        String line = lines.get(i);
        int at = line.length() - 1;
        while (!Character.isDigit(line.charAt(at))) {
            at--;
        }
        char other = line.charAt(at) == '9' ? '0' : (char) (line.charAt(at) + 1);
        List<String> changed = new ArrayList<>(lines);
        changed.set(i, line.substring(0, at) + other + line.substring(at + 1));
        return changed;
    }
}
