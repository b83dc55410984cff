package io.github.bihuan.trial.postgres;

import static io.github.bihuan.trial.postgres.PostgresFixtures.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.IOUtils;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.Driver;
import org.tukaani.xz.XZInputStream;

/** Only root can become somebody else, so only root can try both ways; other users are covered by all other tests. */
@DisplayName("内置 PostgreSQL 以 root 及普通用户运行")
class PrivilegesTest {

    private static final int NOBODY = 65_534;
    private static final int SOMEBODY = 54_321;
    private static final List<Class<?>> NEEDED = List.of(
            LauncherProgram.class,
            EmbeddedPostgres.class,
            TarArchiveInputStream.class,
            XZInputStream.class,
            IOUtils.class,
            StringUtils.class,
            DigestUtils.class,
            Driver.class);

    @TempDir
    Path directory;

    @BeforeEach
    void isRoot() throws IOException {
        assumeTrue(new UnixSystem().getUid() == 0, "needs root");
        assumeTrue(isKnown(NOBODY), "initdb wants a user with a name");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    @DisplayName("普通用户在自己的目录中运行;root 随后以该用户的身份接着用")
    void an_ordinary_user_runs_it_and_root_can_carry_on() throws Exception {
        Path mine = Files.createDirectory(directory.resolve("mine"));
        Trees.give(mine, NOBODY, NOBODY);
        Settings settings = Settings.in(mine.resolve("home"));
        try (ChildJvm child = startAsNobody(settings)) {
            child.await("committed 3").stop();
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
            assertThat(query(postgres, postgres.owner(), "select count(*) >= 3 from happening"))
                    .containsExactly("t");
            assertThat(Trees.owner(postgres.dataDirectory().resolve("postmaster.pid")))
                    .isEqualTo(NOBODY);
        }
        try (ChildJvm child = startAsNobody(settings)) {
            child.await("committed 3").stop();
        }
    }

    @Test
    @DisplayName("目录属于某普通用户时,root 经 setpriv 以其身份运行,该用户随后可自行启动")
    void root_serves_the_home_of_a_user_as_that_user() throws Exception {
        Path home = Files.createDirectory(directory.resolve("home"));
        Trees.give(home, NOBODY, NOBODY);
        Settings settings = Settings.in(home);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
            assertThat(query(postgres, postgres.app(), "select 1")).containsExactly("1");
            assertThat(Trees.owner(postgres.dataDirectory())).isEqualTo(NOBODY);
        }
        try (ChildJvm child = startAsNobody(settings)) {
            child.await("committed 3").stop();
        }
    }

    @Test
    @DisplayName("root 的目录别人进不去时,经 unshare 运行,文件仍属 root")
    void root_runs_it_in_a_directory_that_nobody_else_can_enter() throws IOException, SQLException {
        Path probe = Files.createDirectory(directory.resolve("probe"));
        assumeTrue(
                Commands.run(List.of("unshare", "-U", "true"), probe, Duration.ofSeconds(10))
                        .succeeded(),
                "needs user namespaces");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Settings.in(directory.resolve("home")))) {
            assertThat(query(postgres, postgres.app(), "select 1")).containsExactly("1");
            assertThat(Trees.owner(postgres.dataDirectory())).isZero();
        }
    }

    @Test
    @DisplayName("没有用户命名空间(如容器中)时,root 改用 setpriv,已有的目录一并移交")
    void root_falls_back_to_setpriv_without_user_namespaces() throws Exception {
        Path fake = Files.writeString(
                Files.createDirectory(directory.resolve("bin")).resolve("unshare"), "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(fake, PosixFilePermissions.fromString("rwxr-xr-x"));
        Settings settings = Settings.in(directory.resolve("home"));
        EmbeddedPostgres.start(settings).close();
        Map<String, String> withoutNamespaces = Map.of("PATH", fake.getParent() + ":" + System.getenv("PATH"));
        String classPath = System.getProperty("java.class.path");
        try (ChildJvm child =
                ChildJvm.start(List.of(), classPath, settings.home(), settings.binaries(), withoutNamespaces)) {
            child.await("committed 3").stop();
        }
        assertThat(Trees.owner(settings.home().resolve("data/base"))).isEqualTo(NOBODY);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
            assertThat(query(postgres, postgres.owner(), "select count(*) >= 3 from happening"))
                    .containsExactly("t");
        }
    }

    @Test
    @DisplayName("两种办法都不行时,说明缺什么、怎么办")
    void says_what_is_missing_when_neither_way_works() throws IOException {
        Path closed = Files.createDirectory(directory.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        Path home = Files.createDirectory(closed.resolve("home"));
        Trees.give(home, SOMEBODY, SOMEBODY);
        assertThatThrownBy(() -> EmbeddedPostgres.start(Settings.in(home)))
                .isInstanceOf(PostgresStartException.class)
                .hasMessageContaining("PostgreSQL 不能以 root 运行")
                .hasMessageContaining("does not run as root")
                .hasMessageContaining("BIHUAN_HOME")
                .hasMessageContaining("setpriv --reuid=" + SOMEBODY);
    }

    private ChildJvm startAsNobody(Settings settings) throws IOException, URISyntaxException {
        List<String> asNobody = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--");
        return ChildJvm.start(asNobody, readableClassPath(), settings.home(), settings.binaries(), Map.of());
    }

    /** What the program needs, copied to where every user can read it: the local repository may be closed to others. */
    private String readableClassPath() throws IOException, URISyntaxException {
        Path copies = Files.createDirectories(directory.resolve("class-path"));
        List<Path> sources = new ArrayList<>();
        for (Class<?> type : NEEDED) {
            sources.add(Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI()));
        }
        String archive = Platform.current().archive().toString();
        sources.add(Path.of(URI.create(archive.substring("jar:".length(), archive.indexOf("!/")))));
        List<String> entries = new ArrayList<>();
        for (Path source : sources) {
            Path copy = copies.resolve(source.getFileName());
            copyTree(source, copy);
            entries.add(copy.toString());
        }
        return String.join(":", entries);
    }

    private static void copyTree(Path source, Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = copy.resolve(source.relativize(file).toString());
                if (!Files.exists(target)) {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static boolean isKnown(int uid) throws IOException {
        return Files.readAllLines(Path.of("/etc/passwd")).stream().anyMatch(line -> line.contains(":" + uid + ":"));
    }
}
