package io.github.bihuan.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule of {@code docs/operate/upgrade.md}: what the version before uses is neither taken away nor forbidden in one step. */
@DisplayName("迁移先扩后缩：上一版本在新库上照常运行")
class MigrationRulesTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    /** Schemas up to here were never released. */
    private static final int FIRST_RELEASE = 190;

    private static final Pattern NAME = Pattern.compile("V(\\d+)__.*\\.sql");
    private static final Pattern COMMENT = Pattern.compile("--.*");
    private static final Pattern CONTRACTION = Pattern.compile(
            "drop\\s+(table|column|type)|\\brename\\b|alter\\s+column\\s+\\S+\\s+(set\\s+data\\s+)?type|set\\s+not\\s+null",
            Pattern.CASE_INSENSITIVE);

    @Test
    @DisplayName("首个版本之后的迁移不删除、不改名、不改类型、不收紧")
    void no_migration_since_the_first_release_takes_anything_away() {
        assertThat(migrations().filter(MigrationRulesTest::isSinceTheFirstRelease))
                .allSatisfy(file ->
                        assertThat(contraction(read(file))).as(file.toString()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table hazard drop column fund",
                "ALTER TABLE hazard\n  RENAME COLUMN fund TO money",
                "alter table hazard alter column fund type text",
                "alter table hazard alter column fund set not null",
                "drop table hazard"
            })
    @DisplayName("违反规则的写法都能认出")
    void a_violation_is_recognised(String sql) {
        assertThat(contraction(sql)).isTrue();
    }

    @Test
    @DisplayName("注释和放宽不算违反")
    void what_only_adds_or_loosens_is_allowed() {
        assertThat(List.of("-- rename nothing", "alter table hazard add column x text", "alter column x drop not null"))
                .noneMatch(MigrationRulesTest::contraction);
    }

    private static boolean contraction(String sql) {
        return CONTRACTION.matcher(COMMENT.matcher(sql).replaceAll("")).find();
    }

    private static boolean isSinceTheFirstRelease(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        return name.matches() && Integer.parseInt(name.group(1)) > FIRST_RELEASE;
    }

    private static Stream<Path> migrations() {
        try {
            return Files.list(MIGRATIONS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
