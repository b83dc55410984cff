package io.github.bihuan.deployment;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.shared.metrics.GaugeSource;
import io.github.bihuan.shared.time.HourlyJob;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("告警和看板：只用程序真有的指标，每条告警有处置说明")
class ChartMonitoringTest extends ApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Path HA = Chart.DIRECTORY.resolve("examples/ha.yaml");
    private static final Pattern METRIC = Pattern.compile("\\b([a-z][a-z0-9_]*)\\s*\\{");
    private static final Pattern SELECTORS = Pattern.compile("\\{[^{}]*}");
    private static final Set<String> COUNTED_LATER =
            Set.of("http_server_requests_seconds_count", "http_server_requests_seconds_sum");

    @All
    List<GaugeSource> gauges;

    @All
    List<HourlyJob> jobs;

    @BeforeEach
    void everyMetricHasBeenMade() {
        assertThat(jobs).isNotEmpty();
        gauges.forEach(source -> source.refresh().await().atMost(PATIENCE));
    }

    @Test
    @DisplayName("告警表达式里的指标都在 /q/metrics 里，标签限定到本发行")
    void every_metric_of_an_alert_exists_in_the_program() {
        Set<String> known = metricsOfTheProgram();
        List<String> expressions =
                rules().stream().map(rule -> rule.path("expr").asText()).toList();
        assertThat(expressions).hasSizeGreaterThan(8).allSatisfy(expression -> {
            assertThat(metrics(expression)).isNotEmpty().isSubsetOf(known);
            assertThat(SELECTORS.matcher(expression).results())
                    .allMatch(selector -> selector.group().contains("namespace=\"safety\",service=\"bihuan\""));
            assertThat(balanced(expression)).as(expression).isTrue();
        });
    }

    @Test
    @DisplayName("看板的指标也是")
    void every_metric_of_the_dashboard_exists_in_the_program() throws IOException {
        JsonNode dashboard = new ObjectMapper()
                .readTree(Chart.object(HA, ConfigMap.class, "bihuan-dashboard")
                        .getData()
                        .get("bihuan.json"));
        Set<String> known = metricsOfTheProgram();
        List<JsonNode> targets = dashboard.findValues("targets").stream()
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .toList();
        assertThat(targets).hasSizeGreaterThan(10).allSatisfy(target -> {
            String expression = target.path("expr").asText();
            assertThat(metrics(expression)).isNotEmpty().isSubsetOf(known);
            assertThat(balanced(expression)).as(expression).isTrue();
        });
    }

    @Test
    @DisplayName("每条告警有级别、中英文摘要和存在的处置段落；覆盖该有的告警")
    void every_alert_says_what_to_do() throws IOException {
        String runbook = Files.readString(Path.of("docs/operate/troubleshooting.md"));
        assertThat(rules()).allSatisfy(rule -> {
            String[] link = rule.at("/annotations/runbook").asText().split("#");
            assertThat(link[0]).isEqualTo("docs/operate/troubleshooting.md");
            assertThat(runbook.lines().filter(line -> line.startsWith("## ")).map(line -> line.substring(3)
                            .toLowerCase(Locale.ROOT)
                            .replace(' ', '-')))
                    .contains(link[1]);
            assertThat(rule.at("/labels/severity").asText()).isIn("warning", "critical");
            assertThat(rule.at("/annotations/summary").asText()).matches(".*\\p{IsHan}.* / .+");
        });
    }

    private static List<JsonNode> rules() {
        var rule = Chart.objects(HA, GenericKubernetesResource.class).stream()
                .filter(object -> object.getKind().equals("PrometheusRule"))
                .findFirst()
                .orElseThrow();
        JsonNode json = Serialization.jsonMapper().valueToTree(rule);
        return StreamSupport.stream(json.at("/spec/groups/0/rules").spliterator(), false)
                .toList();
    }

    private static Set<String> metrics(String expression) {
        Set<String> found = new TreeSet<>();
        METRIC.matcher(expression).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    private static boolean balanced(String expression) {
        String left = SELECTORS.matcher(expression).replaceAll("").replaceAll("\"[^\"]*\"", "");
        return left.chars().filter(c -> c == '(').count()
                        == left.chars().filter(c -> c == ')').count()
                && !left.contains("{");
    }

    /** What the running program shows; requests are counted when the first has been answered. */
    private static Set<String> metricsOfTheProgram() {
        Set<String> names = new TreeSet<>(COUNTED_LATER);
        get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> names.add(line.split("[{ ]")[0]));
        return names;
    }
}
