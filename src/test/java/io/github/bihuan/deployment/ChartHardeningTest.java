package io.github.bihuan.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Helm 图表的加固：Pod Security restricted 及以上")
class ChartHardeningTest {

    private static final Path MINIMAL = Chart.DIRECTORY.resolve("examples/minimal.yaml");
    private static final Path HA = Chart.DIRECTORY.resolve("examples/ha.yaml");

    static List<Path> installations() {
        return Chart.installations().toList();
    }

    @ParameterizedTest
    @MethodSource("installations")
    @DisplayName("每个 Pod 都不以 root 运行、不能提权、根文件系统只读、无令牌、有资源上限")
    void every_pod_meets_the_restricted_standard(Path values) {
        var pods = Pods.of(values);
        assertThat(pods).hasSize(3);
        assertThat(pods.values()).allSatisfy(pod -> {
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getRunAsUser()).isGreaterThanOrEqualTo(10_000);
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(List.of(pod.getHostNetwork() == null, pod.getHostPID() == null, pod.getHostIPC() == null))
                    .containsOnly(true);
            assertThat(pod.getVolumes()).allMatch(ChartHardeningTest::isTemporary);
            assertThat(pod.getInitContainers()).isEmpty();
            assertThat(pod.getContainers()).hasSize(1).allSatisfy(ChartHardeningTest::isHardened);
        });
    }

    @Test
    @DisplayName("服务账号不挂令牌；三种探针各不相同，存活探针不碰数据库")
    void probes_are_distinct_and_liveness_knows_no_database() {
        assertThat(Chart.object(MINIMAL, ServiceAccount.class, "bihuan").getAutomountServiceAccountToken())
                .isFalse();
        var program = Pods.program(MINIMAL).getSpec().getTemplate().getSpec();
        Container container = Pods.container(program);
        assertThat(program.getServiceAccountName()).isEqualTo("bihuan");
        assertThat(path(container.getStartupProbe())).isEqualTo("/q/health/started");
        assertThat(path(container.getLivenessProbe())).isEqualTo("/q/health/live");
        assertThat(path(container.getReadinessProbe())).isEqualTo("/q/health/ready");
    }

    @Test
    @DisplayName("两个副本，滚动更新时一个不少，节点维护每次最多走一个")
    void replicas_roll_without_a_gap() {
        var spec = Pods.program(MINIMAL).getSpec();
        assertThat(spec.getReplicas()).isEqualTo(2);
        assertThat(spec.getStrategy().getRollingUpdate().getMaxUnavailable().getIntVal())
                .isZero();
        assertThat(spec.getTemplate().getSpec().getTopologySpreadConstraints())
                .extracting("topologyKey")
                .containsExactly("kubernetes.io/hostname", "topology.kubernetes.io/zone");
        var budget = Chart.object(MINIMAL, PodDisruptionBudget.class, "bihuan").getSpec();
        assertThat(budget.getMaxUnavailable().getIntVal()).isEqualTo(1);
        assertThat(budget.getSelector().getMatchLabels())
                .isEqualTo(spec.getSelector().getMatchLabels());
        assertThat(Chart.object(MINIMAL, Service.class, "bihuan").getSpec().getSelector())
                .isEqualTo(spec.getSelector().getMatchLabels());
    }

    @Test
    @DisplayName("退出时先等代理得知，再停止接收，时限容得下全过程")
    void a_pod_has_time_to_drain() {
        var pod = Pods.program(MINIMAL).getSpec().getTemplate().getSpec();
        var environment = Pods.environment(MINIMAL, pod);
        int waited = seconds(Pods.container(pod)
                        .getLifecycle()
                        .getPreStop()
                        .getExec()
                        .getCommand()
                        .get(1))
                + seconds(environment.get("BIHUAN_SHUTDOWN_DELAY"))
                + seconds(environment.get("BIHUAN_SHUTDOWN_TIMEOUT"));
        assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThan(waited);
    }

    @Test
    @DisplayName("自动伸缩时不写死副本数")
    void autoscaling_leaves_the_number_of_replicas_to_itself() {
        assertThat(Pods.program(HA).getSpec().getReplicas()).isNull();
        assertThat(Chart.template(HA)).contains("kind: HorizontalPodAutoscaler");
    }

    @ParameterizedTest
    @MethodSource("installations")
    @DisplayName("网络策略默认拒绝进出，每个 Pod 都受约束，不开放任意端口")
    void every_pod_is_under_a_policy_that_denies_by_default(Path values) {
        List<NetworkPolicy> policies = Chart.objects(values, NetworkPolicy.class);
        for (String component : List.of("api", "migrate", "test")) {
            var selecting = policies.stream()
                    .filter(policy -> component.equals(
                            policy.getSpec().getPodSelector().getMatchLabels().get("app.kubernetes.io/component")))
                    .toList();
            assertThat(selecting).as(component).hasSize(1);
            var spec = selecting.get(0).getSpec();
            assertThat(spec.getPolicyTypes()).containsExactly("Ingress", "Egress");
            assertThat(spec.getEgress()).allSatisfy(ChartHardeningTest::isNarrow);
            assertThat(spec.getIngress()).hasSize(component.equals("api") ? 1 : 0);
        }
    }

    @Test
    @DisplayName("入口只发布 API，不发布 /q，必须有证书")
    void only_the_api_is_published() {
        var ingress = Chart.object(HA, Ingress.class, "bihuan").getSpec();
        assertThat(ingress.getTls()).hasSize(1);
        assertThat(ingress.getRules().get(0).getHttp().getPaths())
                .extracting("path")
                .containsExactly("/api", "/problems");
    }

    @Test
    @DisplayName("网络策略先于迁移任务建立，迁移先于新版本的 Pod")
    void the_migration_runs_before_the_pods() {
        Map<String, String> migration = Pods.migration(MINIMAL).getMetadata().getAnnotations();
        assertThat(migration).containsEntry(Chart.RENDERED_HOOK, "pre-install,pre-upgrade");
        assertThat(Pods.migration(HA).getMetadata().getAnnotations())
                .containsEntry(Chart.RENDERED_HOOK, "post-install,pre-upgrade");
        assertThat(Chart.object(MINIMAL, NetworkPolicy.class, "bihuan-migrate")
                        .getMetadata()
                        .getAnnotations())
                .containsEntry(Chart.RENDERED_HOOK, "pre-install,pre-upgrade")
                .containsEntry("helm.sh/hook-weight", "-5");
    }

    private static void isHardened(Container container) {
        var security = container.getSecurityContext();
        assertThat(security.getAllowPrivilegeEscalation()).isFalse();
        assertThat(security.getReadOnlyRootFilesystem()).isTrue();
        assertThat(security.getRunAsNonRoot()).isTrue();
        assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(security.getCapabilities().getAdd()).isEmpty();
        assertThat(security.getPrivileged()).isNull();
        assertThat(container.getResources().getLimits()).containsKeys("cpu", "memory");
        assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
        assertThat(container.getImage()).doesNotEndWith(":latest").matches(".+(:[^/]+|@sha256:.+)");
    }

    private static boolean isTemporary(Volume volume) {
        return volume.getEmptyDir() != null && volume.getEmptyDir().getSizeLimit() != null;
    }

    private static void isNarrow(NetworkPolicyEgressRule rule) {
        assertThat(rule.getPorts()).isNotEmpty().allMatch(port -> port.getPort() != null);
        assertThat(rule.getTo()).isNotEmpty();
    }

    private static String path(Probe probe) {
        return probe.getHttpGet().getPath();
    }

    private static int seconds(String text) {
        return Integer.parseInt(text.replace("s", ""));
    }
}
