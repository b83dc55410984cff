package io.github.bihuan.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.program.ProgramProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** {@code mvn verify -Pcluster -Dbihuan.previous=…/quarkus-run.jar}: from that build to this one (docs/operate/upgrade.md). */
@Tag("cluster")
@EnabledIfSystemProperty(named = "bihuan.previous", matches = ".+")
@DisplayName("升级：上一版在负载下换成这一版")
class UpgradeIT {

    private static final Path PREVIOUS = Path.of(System.getProperty("bihuan.previous", ""));
    private static final int ENOUGH = 40;

    @TempDir
    Path directory;

    @Test
    @DisplayName("先迁移、再逐个替换：没有一个请求失败；上一版在新的表结构上照常，退回上一版也照常，已答复的写入都在")
    void the_previous_build_gives_way_under_load() throws IOException, InterruptedException {
        try (Cluster cluster = Cluster.of(PREVIOUS, 2, directory, 100, Map.of());
                Load load = cluster.load(4)) {
            answers(load);
            cluster.upgrade();
            answers(load);
            ProgramProcess old = cluster.replicas().get(0);
            cluster.add(Map.of());
            cluster.remove(old);
            answers(load);
            ProgramProcess last = cluster.replicas().get(0);
            cluster.add(Map.of());
            cluster.remove(last);
            answers(load);
            load.close();
            load.report("upgrade from the previous build, 2 replicas", "");
            assertThat(load.bad()).as(cluster::errors).isEmpty();
            assertThat(load.count(503)).isZero();
            load.assertAllThere();
        }
    }

    private static void answers(Load load) {
        int before = load.count(201);
        Cluster.await(() -> load.count(201) > before + ENOUGH);
    }
}
