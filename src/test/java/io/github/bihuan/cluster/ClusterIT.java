package io.github.bihuan.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.bihuan.program.ProgramProcess;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mvn verify -Pcluster}; the figures go to target/cluster-figures.txt. */
@Tag("cluster")
@DisplayName("集群：几个副本、一个 PostgreSQL、前面一个代理")
class ClusterIT {

    private static final int ENOUGH = 20;

    @TempDir
    Path directory;

    @Test
    @DisplayName("两个副本在负载下滚动重启，没有一个请求失败")
    void two_replicas_restart_under_load() throws IOException {
        restartInTurn(2);
    }

    @Test
    @DisplayName("三个副本在负载下滚动重启，没有一个请求失败，已答复的写入都在")
    void three_replicas_restart_under_load() throws IOException {
        restartInTurn(3);
    }

    @Test
    @DisplayName("PostgreSQL 被杀后重启：期间只有 503，恢复后照常，已答复的写入都在")
    void the_database_is_killed_and_comes_back() throws IOException, InterruptedException {
        try (Cluster cluster = Cluster.of(3, directory, 100);
                Load load = cluster.load(4)) {
            Cluster.await(() -> load.written().size() > ENOUGH);
            cluster.postgres().kill();
            Cluster.await(() -> load.count(503) > ENOUGH);
            cluster.postgres().restart();
            long start = System.nanoTime();
            int before = load.count(201);
            Cluster.await(() -> load.count(201) > before + ENOUGH);
            Duration recovered = Duration.ofNanos(System.nanoTime() - start);
            load.close();
            load.report(
                    "PostgreSQL killed and restarted, 3 replicas", "works again after " + recovered.toMillis() + " ms");
            assertThat(load.bad()).as(cluster::errors).isEmpty();
            assertThat(recovered).isLessThan(Duration.ofSeconds(30));
            load.assertAllThere();
        }
    }

    @Test
    @DisplayName("连接数不够：多出来的请求等待或得到 503，没有 500")
    void too_few_connections_make_requests_wait() throws IOException {
        try (Cluster cluster = Cluster.of(3, directory, 24);
                Load load = cluster.load(40)) {
            Cluster.await(() -> load.count(201) > 10 * ENOUGH);
            load.close();
            load.report("24 connections for 3 × 20, 40 users", "");
            assertThat(load.bad()).as(cluster::errors).isEmpty();
        }
    }

    @Test
    @DisplayName("数据库只读：照常可读，写入得到 503 和 Retry-After，恢复后照常")
    void a_read_only_database_still_answers_reads() throws IOException, InterruptedException {
        try (Cluster cluster = Cluster.of(2, directory, 100);
                Load load = cluster.load(2)) {
            Cluster.await(() -> load.count(201) > ENOUGH);
            cluster.asSuperuser("alter system set default_transaction_read_only = on", "select pg_reload_conf()");
            Cluster.await(() -> load.count(503) > ENOUGH);
            assertThat(load.read("/api/v1/enterprises?limit=1").statusCode()).isEqualTo(200);
            HttpResponse<String> refused = load.write();
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            cluster.asSuperuser(
                    "set default_transaction_read_only = off",
                    "alter system reset default_transaction_read_only",
                    "select pg_reload_conf()");
            int before = load.count(201);
            Cluster.await(() -> load.count(201) > before + ENOUGH);
            load.close();
            load.report("read-only database, 2 replicas", "");
            assertThat(load.bad()).as(cluster::errors).isEmpty();
        }
    }

    @Test
    @DisplayName("数据库磁盘已满：照常可读，写入得到 503，腾出空间后照常，已答复的写入都在")
    void a_full_disk_still_answers_reads() throws IOException, InterruptedException {
        assumeThat(SmallDisk.isPossible())
                .as("only root may mount a small disk")
                .isTrue();
        try (Cluster cluster = Cluster.of(2, directory, 100);
                SmallDisk disk = SmallDisk.of(
                        directory.resolve("disk"), cluster.postgres().dataDirectory())) {
            cluster.asSuperuser("create tablespace small location '" + disk.path() + "'");
            cluster.asSuperuser("alter table enterprise set tablespace small");
            try (Load load = cluster.load(2)) {
                Cluster.await(() -> load.count(201) > ENOUGH);
                disk.fill();
                Cluster.await(() -> load.count(503) > ENOUGH);
                assertThat(load.read("/api/v1/enterprises?limit=1").statusCode())
                        .isEqualTo(200);
                disk.makeRoom();
                int before = load.count(201);
                Cluster.await(() -> load.count(201) > before + ENOUGH);
                load.close();
                load.report("full disk, 2 replicas", "");
                assertThat(load.bad()).as(cluster::errors).isEmpty();
                load.assertAllThere();
            }
        }
    }

    @Test
    @DisplayName("副本的时区各不相同：同一个今天（北京时间）")
    void replicas_in_different_time_zones_agree_about_today() {
        try (Cluster cluster = Cluster.of(1, directory, 100)) {
            List<ProgramProcess> replicas = List.of(
                    cluster.replicas().get(0),
                    cluster.add(Map.of("TZ", "Pacific/Kiritimati")),
                    cluster.add(Map.of("TZ", "America/Los_Angeles")));
            LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
            assertThat(replicas).allSatisfy(replica -> assertThat(replica.get(
                                    "/api/v1/notice-coverage?from=" + today + "&to=" + today.plusDays(5),
                                    cluster.townOffice())
                            .body())
                    .contains("\"to\":\"" + today + "\""));
        }
    }

    @Test
    @DisplayName("一个副本的时钟拨快一小时：被撤下，其余照常；拨回后要求重启")
    void a_replica_whose_clock_jumps_is_taken_out() throws IOException, InterruptedException {
        assumeThat(MovableClock.isPossible()).as("needs a C compiler").isTrue();
        MovableClock clock = MovableClock.in(directory);
        try (Cluster cluster = Cluster.of(2, directory, 100)) {
            ProgramProcess wrong = cluster.add(clock.environment());
            assertThat(wrong.get("/q/health/live", cluster.townOffice()).statusCode())
                    .isEqualTo(200);
            clock.isAhead(Duration.ofHours(1));
            Cluster.await(() -> !cluster.isUsed(wrong));
            try (Load load = cluster.load(2)) {
                Cluster.await(() -> load.count(201) > ENOUGH);
                load.close();
                assertThat(load.bad()).as(cluster::errors).isEmpty();
            }
            clock.isAhead(Duration.ZERO);
            Cluster.await(() -> cluster.isUsed(wrong));
            assertThat(wrong.get("/q/health/live", cluster.townOffice()).statusCode())
                    .isEqualTo(503);
        }
    }

    private void restartInTurn(int size) throws IOException {
        try (Cluster cluster = Cluster.of(size, directory, 100);
                Load load = cluster.load(4)) {
            Cluster.await(() -> load.written().size() > ENOUGH);
            for (ProgramProcess old : cluster.replicas()) {
                cluster.add(Map.of());
                cluster.remove(old);
            }
            int before = load.count(201);
            Cluster.await(() -> load.count(201) > before + ENOUGH);
            load.close();
            load.report("rolling restart of " + size + " replicas", "");
            assertThat(load.bad()).as(cluster::errors).isEmpty();
            assertThat(load.count(503)).isZero();
            load.assertAllThere();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
