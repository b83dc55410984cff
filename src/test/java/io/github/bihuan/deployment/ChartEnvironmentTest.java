package io.github.bihuan.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.github.bihuan.ProductionVariables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Helm 图表给程序的环境变量：程序认得，必需的一个不缺，机密只用引用")
class ChartEnvironmentTest {

    private static final Set<String> OF_THE_JVM = Set.of("JAVA_TOOL_OPTIONS");
    private static final Path MINIMAL = Chart.DIRECTORY.resolve("examples/minimal.yaml");
    private static final Path OIDC = Chart.DIRECTORY.resolve("examples/external-oidc.yaml");

    static List<Path> installations() {
        return Chart.installations().toList();
    }

    @ParameterizedTest
    @MethodSource("installations")
    @DisplayName("没有一个变量是程序不认得的")
    void every_variable_is_known_to_the_program(Path values) {
        Set<String> known = new TreeSet<>(ProductionVariables.known());
        known.addAll(OF_THE_JVM);
        Pods.of(values)
                .values()
                .forEach(pod -> assertThat(environment(values, pod).keySet()).isSubsetOf(known));
    }

    @ParameterizedTest
    @MethodSource("installations")
    @DisplayName("生产必需的变量都有值，迁移任务也是")
    void every_required_variable_is_set(Path values) {
        var program =
                environment(values, Pods.program(values).getSpec().getTemplate().getSpec());
        var migration = environment(
                values, Pods.migration(values).getSpec().getTemplate().getSpec());
        assertThat(program).containsKeys(ProductionVariables.required().toArray(String[]::new));
        assertThat(migration)
                .containsKeys(ProductionVariables.requiredToMigrate().toArray(String[]::new));
        assertThat(program.values()).doesNotContain("");
    }

    @ParameterizedTest
    @MethodSource("installations")
    @DisplayName("口令只来自 Secret；所有者的口令只给迁移任务")
    void secrets_are_references_and_the_owner_is_known_to_the_migration_only(Path values) {
        var program =
                environment(values, Pods.program(values).getSpec().getTemplate().getSpec());
        var migration = environment(
                values, Pods.migration(values).getSpec().getTemplate().getSpec());
        assertThat(program.keySet()).noneMatch(name -> name.contains("OWNER"));
        assertThat(migration).doesNotContainKey("BIHUAN_DB_PASSWORD");
        List.of(program, migration).forEach(environment -> assertThat(environment)
                .allSatisfy((name, value) -> assertThat(value.startsWith("secret:"))
                        .as(name)
                        .isEqualTo(name.matches(".*(PASSWORD|SECRET|_KEYS?)$"))));
        assertThat(Chart.objects(values, ConfigMap.class))
                .flatExtracting(map -> map.getData().keySet())
                .noneMatch(name -> name.toString().matches(".*(PASSWORD|SECRET).*"));
    }

    @Test
    @DisplayName("值原样到达程序：数字、邮箱、定时表达式")
    void values_arrive_as_they_were_written() {
        Map<String, String> environment =
                environment(OIDC, Pods.program(OIDC).getSpec().getTemplate().getSpec());
        assertThat(environment)
                .containsEntry("BIHUAN_DB_URL", "postgresql://db.example.cn:5432/bihuan?sslmode=require")
                .containsEntry("BIHUAN_MAIL_PORT", "587")
                .containsEntry("BIHUAN_MAIL_START_TLS", "REQUIRED")
                .containsEntry("BIHUAN_MAIL_PASSWORD", "secret:bihuan-mail/password")
                .containsEntry("BIHUAN_SWEEP_CRON", "0 5 * * * ?")
                .doesNotContainKey("BIHUAN_TRACING_ENDPOINT");
    }

    @Test
    @DisplayName("改了配置，Pod 就会更新")
    void a_changed_setting_rolls_the_pods() {
        var template = Pods.program(MINIMAL).getSpec().getTemplate();
        var other = Chart.objects(Chart.template(Chart.merged(
                        Chart.read(MINIMAL), Map.of("settings", Map.of("QUARKUS_MAILER_AUTH_METHODS", "LOGIN")))))
                .stream()
                .filter(object -> object.getKind().equals("Deployment"))
                .findFirst()
                .orElseThrow();
        assertThat(((io.fabric8.kubernetes.api.model.apps.Deployment) other)
                        .getSpec()
                        .getTemplate()
                        .getMetadata()
                        .getAnnotations())
                .isNotEqualTo(template.getMetadata().getAnnotations());
    }

    @Test
    @DisplayName("安装说明列出每一个变量")
    void the_installation_guide_names_every_variable() throws IOException {
        String guide = Files.readString(Path.of("docs/operate/install.md"));
        var environment = environment(
                Chart.EVERYTHING,
                Pods.program(Chart.EVERYTHING).getSpec().getTemplate().getSpec());
        assertThat(environment.keySet().stream().filter(name -> name.startsWith("BIHUAN_")))
                .allMatch(guide::contains);
        assertThat(ProductionVariables.required()).allMatch(guide::contains);
    }

    private static Map<String, String> environment(Path values, PodSpec pod) {
        return Pods.environment(values, pod);
    }
}
