package io.github.bihuan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("房屋规则：主程序遵守，埋设的违例被发现")
class ArchitectureTest {

    private static final String ROOT = "io.github.bihuan";
    private static final String PLANTED = ROOT + ".architecture.planted.";
    private static JavaClasses program;

    @BeforeAll
    static void read_the_program() {
        program = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("domain is plain Java", HouseRules::domainIsPlainJava, "plain"),
                rule("nobody reads the wall clock", HouseRules::nobodyReadsTheWallClock, "clock"),
                rule(
                        "nobody reads the wall clock by method reference",
                        HouseRules::nobodyReadsTheWallClock,
                        "clockreference"),
                rule("only the trial moves the clock", HouseRules::onlyTheTrialMovesTheClock, "moved"),
                rule("only repositories speak SQL", HouseRules::onlyRepositoriesSpeakSql, "sql"),
                rule("resources hold no repository", HouseRules::resourcesHoldNoSqlAndNoRepository, "resource"),
                rule("endpoint methods are public", HouseRules::endpointMethodsArePublic, "endpoint"),
                rule("endpoints name their action", HouseRules::endpointsNameTheirAction, "endpoint"),
                rule("packages form no cycle", HouseRules::packagesFormNoCycle, "cycle"),
                rule("layers point downwards", HouseRules::layersPointDownwards, "layers"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    @DisplayName("主程序遵守规则")
    void the_program_keeps_the_rule(Function<HouseRules, ArchRule> rule, String planted) {
        rule.apply(new HouseRules(ROOT)).check(program);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    @DisplayName("埋设的违例被发现")
    void a_planted_violation_is_found(Function<HouseRules, ArchRule> rule, String planted) {
        String root = PLANTED + planted;
        JavaClasses violation = new ClassFileImporter().importPackages(root);
        assertThat(violation).isNotEmpty();
        assertThat(rule.apply(new HouseRules(root)).evaluate(violation).hasViolation())
                .isTrue();
    }

    private static Arguments rule(String name, Function<HouseRules, ArchRule> rule, String planted) {
        return Arguments.of(Named.of(name, rule), planted);
    }
}
