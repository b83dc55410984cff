package io.github.bihuan.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Helm 图表：能渲染、只用已知字段、拒绝半套配置")
class ChartTest {

    private static final Set<String> WITHOUT_TYPES =
            Set.of("Cluster", "ObjectStore", "ScheduledBackup", "ServiceMonitor", "PrometheusRule");

    static List<Path> installations() {
        return Chart.installations().toList();
    }

    @Test
    @DisplayName("helm lint 没有错误")
    void helm_lint_finds_nothing_wrong() {
        var result = new Helm(Chart.DIRECTORY).lint().call();
        assertThat(result.isFailed()).as(result.getMessages().toString()).isFalse();
        assertThat(result.getMessages()).noneMatch(message -> message.contains("ERROR") || message.contains("WARNING"));
    }

    @ParameterizedTest
    @MethodSource("installations")
    @DisplayName("每个示例都能渲染，没有一个未知字段")
    void every_example_renders_without_unknown_fields(Path values) {
        List<HasMetadata> objects = Chart.objects(values);
        assertThat(objects).hasSizeGreaterThan(10);
        assertThat(objects).allSatisfy(object -> assertThat(UnknownFields.in(object))
                .as(object.getKind() + " " + object.getMetadata().getName())
                .isEmpty());
        assertThat(objects.stream()
                        .filter(GenericKubernetesResource.class::isInstance)
                        .map(HasMetadata::getKind))
                .isSubsetOf(WITHOUT_TYPES);
    }

    @Test
    @DisplayName("未知字段确实会被发现")
    void an_unknown_field_is_found() {
        var service = Chart.objects(
                "kind: Service\napiVersion: v1\nspec:\n  ports:\n    - prot: 80\n  sesionAffinity: None\n");
        assertThat(UnknownFields.in(service.get(0)))
                .containsExactlyInAnyOrder("Service.Spec.sesionAffinity", "Service.Spec.Ports[].prot");
    }

    @ParameterizedTest
    @MethodSource("installations")
    @DisplayName("同种对象不重名，名称带发行名，没有一个集群级对象和 Secret")
    void names_are_unique_and_nothing_needs_a_cluster_administrator(Path values) {
        List<HasMetadata> objects = Chart.objects(values);
        assertThat(objects)
                .extracting(
                        object -> object.getKind() + "/" + object.getMetadata().getName())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.contains("/bihuan"));
        assertThat(objects.stream().map(HasMetadata::getKind).collect(Collectors.toSet()))
                .doesNotContain("Secret", "Namespace", "CustomResourceDefinition", "Role", "RoleBinding")
                .noneMatch(kind -> kind.startsWith("Cluster") && !kind.equals("Cluster"));
    }

    @Test
    @DisplayName("缺少必需的值时不安装，一次说清缺哪些")
    void half_an_installation_is_refused_by_name() {
        assertThatThrownBy(() -> Chart.template(Map.of()))
                .hasMessageContaining("database.host")
                .hasMessageContaining("identity.url")
                .hasMessageContaining("mail.host")
                .hasMessageContaining("mail.from");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replica: 3",
                "image: {tagg: x}",
                "replicas: two",
                "replicas: 0",
                "image: {digest: latest}",
                "image: {pullPolicy: Sometimes}",
                "database: {host: db.example.cn, password: plain}",
                "database: {host: 'db.example.cn/x'}",
                "database: {user: Bihuan}",
                "database: {cluster: {storage: much}}",
                "database: {cluster: {backup: {schedule: '0 2 * * *'}}}",
                "identity: {url: login.example.cn}",
                "ingress: {enabled: true, paths: [/q]}",
                "ingress: {enabled: true, paths: [/]}",
                "jobs: {deliveryEvery: often}",
                "settings: {QUARKUS_MAILER_PASSWORD: plain}",
                "settings: {path: x}",
                "secrets: {mailPassword: {name: a, value: plain, key: k}}",
                "networkPolicy: {to: {database: {cidrs: []}}}",
                "networkPolicy: {to: {elsewhere: {cidrs: [0.0.0.0/0], ports: [1]}}}",
                "tracing: {ratio: 2}",
                "mail: {host: smtp.example.cn, from: bihuan@example.cn, user: bihuan}",
                "database: {host: db.example.cn, cluster: {enabled: true}}"
            })
    @DisplayName("写错的值被拒绝")
    void wrong_values_are_refused(String wrong) {
        Map<String, Object> minimal = Chart.read(Chart.DIRECTORY.resolve("examples/minimal.yaml"));
        assertThat(Chart.template(minimal)).contains("kind: Deployment");
        Map<String, Object> values = Chart.merged(minimal, Chart.parse(wrong));
        assertThatThrownBy(() -> Chart.template(values))
                .hasMessageMatching("(?s).*(don't meet the specifications|not both|needs secrets).*");
    }
}
