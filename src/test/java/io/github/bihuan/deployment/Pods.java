package io.github.bihuan.deployment;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pods of a rendered chart and the environment their containers get. */
final class Pods {

    private Pods() {}

    /** All, by the name of what makes them. */
    static Map<String, PodSpec> of(Path values) {
        return Chart.objects(values).stream()
                .flatMap(object -> spec(object)
                        .map(spec -> Map.entry(
                                object.getKind() + "/" + object.getMetadata().getName(), spec)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static Deployment program(Path values) {
        return Chart.object(values, Deployment.class, "bihuan");
    }

    static Job migration(Path values) {
        return Chart.object(values, Job.class, "bihuan-migrate");
    }

    static Container container(PodSpec pod) {
        return pod.getContainers().get(0);
    }

    /** Variables and their values; those from a Secret say {@code secret:name/key}. */
    static Map<String, String> environment(Path values, PodSpec pod) {
        Map<String, String> environment = new TreeMap<>();
        List<ConfigMap> maps = Chart.objects(values, ConfigMap.class);
        container(pod)
                .getEnvFrom()
                .forEach(source -> environment.putAll(maps.stream()
                        .filter(map -> map.getMetadata()
                                .getName()
                                .equals(source.getConfigMapRef().getName()))
                        .findFirst()
                        .orElseThrow()
                        .getData()));
        container(pod).getEnv().forEach(variable -> environment.put(variable.getName(), value(variable)));
        return environment;
    }

    private static String value(EnvVar variable) {
        if (variable.getValueFrom() == null) {
            return variable.getValue();
        }
        var secret = variable.getValueFrom().getSecretKeyRef();
        return "secret:" + secret.getName() + "/" + secret.getKey();
    }

    private static Stream<PodSpec> spec(HasMetadata object) {
        if (object instanceof Deployment deployment) {
            return Stream.of(deployment.getSpec().getTemplate().getSpec());
        }
        if (object instanceof Job job) {
            return Stream.of(job.getSpec().getTemplate().getSpec());
        }
        return object instanceof Pod pod ? Stream.of(pod.getSpec()) : Stream.empty();
    }
}
