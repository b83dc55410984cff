package io.github.bihuan.trial.postgres;

import static io.github.bihuan.trial.postgres.PostgresFixtures.aHomeIn;
import static io.github.bihuan.trial.postgres.PostgresFixtures.execute;
import static io.github.bihuan.trial.postgres.PostgresFixtures.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("内置 PostgreSQL 首次启动")
class FirstStartTest {

    @TempDir
    static Path directory;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.start(aHomeIn(directory));
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    @DisplayName("建立数据库、属主角色和扩展")
    void creates_the_database_its_owner_and_the_extensions() throws SQLException {
        assertThat(query(
                        postgres,
                        postgres.owner(),
                        "select pg_get_userbyid(datdba) from pg_database where datname = current_database()"))
                .containsExactly("bihuan_owner");
        assertThat(query(postgres, postgres.owner(), "select extname from pg_extension"))
                .contains("pg_trgm", "btree_gin", "pgcrypto");
        execute(postgres, postgres.owner(), "create schema mine", "drop schema mine");
    }

    @Test
    @DisplayName("应用角色不是超级用户、不绕过行级安全、不拥有任何对象,也不能建表")
    void the_application_role_has_no_power_and_owns_nothing() throws SQLException {
        String app = "select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication from pg_roles"
                + " where rolname = current_user";
        assertThat(query(postgres, postgres.app(), app)).containsExactly("f");
        assertThat(query(postgres, postgres.owner(), app)).containsExactly("f");
        String owned = "select objid::text from pg_shdepend where deptype = 'o' and refobjid = 'bihuan_app'::regrole";
        assertThat(query(postgres, postgres.superuser(), owned)).isEmpty();
        for (String creation : List.of("create table t (id int)", "create temp table t (id int)", "create schema s")) {
            assertThatThrownBy(() -> execute(postgres, postgres.app(), creation))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    @DisplayName("口令错误被拒绝,且口令不出现在文字表示中")
    void a_wrong_password_is_refused() {
        Credentials app = postgres.app();
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl("bihuan"), app.user(), "wrong"))
                .hasMessageContaining("password authentication failed");
        assertThat(app.toString()).doesNotContain(app.password());
        assertThat(app.password()).isNotEqualTo(postgres.owner().password());
    }

    @Test
    @DisplayName("三元组索引认得汉字,排序稳定")
    void trigrams_know_chinese_and_sorting_is_sane() throws SQLException {
        assertThat(query(postgres, postgres.app(), "select similarity('隐患排查', '隐患') > 0"))
                .containsExactly("t");
        assertThat(query(postgres, postgres.app(), "select cardinality(show_trgm('隐患')) > 0"))
                .containsExactly("t");
        assertThat(query(postgres, postgres.app(), "select v from unnest(array['b', '马坊', 'a', 'B']) v order by v"))
                .containsExactly("B", "a", "b", "马坊");
        assertThat(query(postgres, postgres.app(), "select upper('ä') || length('隐患')"))
                .containsExactly("Ä2");
        assertThat(query(
                        postgres,
                        postgres.app(),
                        "select concat_ws(' ', datlocprovider, datlocale, pg_encoding_to_char(encoding))"
                                + " from pg_database where datname = 'bihuan'"))
                .containsExactly("b C.UTF-8 UTF8");
    }

    @Test
    @DisplayName("提交是持久的,只在本机监听,没有套接字文件")
    void commits_are_durable_and_nobody_outside_can_connect() throws SQLException {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(setting("unix_socket_directories")).isEmpty();
        assertThat(query(postgres, postgres.superuser(), "select auth_method || address from pg_hba_file_rules"))
                .containsExactly("scram-sha-256127.0.0.1");
    }

    @Test
    @DisplayName("目录与口令文件只有本人可读")
    void directories_and_passwords_are_private() throws IOException {
        Path home = directory.resolve("home");
        for (String name : List.of("data", "run", "secrets")) {
            assertThat(permissions(home.resolve(name))).as(name).isEqualTo("rwx------");
        }
        for (String role : List.of("postgres", "bihuan_owner", "bihuan_app")) {
            assertThat(permissions(home.resolve("secrets").resolve(role)))
                    .as(role)
                    .isEqualTo("rw-------");
        }
        assertThat(home.resolve("run/initdb.password")).doesNotExist();
        assertThat(permissions(home)).doesNotContain("rwxr").matches("rwx--[x-]--[x-]");
    }

    @Test
    @DisplayName("给出 JDBC 与响应式客户端的地址")
    void tells_its_addresses() {
        assertThat(postgres.jdbcUrl("bihuan")).isEqualTo("jdbc:postgresql://127.0.0.1:" + postgres.port() + "/bihuan");
        assertThat(postgres.reactiveUrl("bihuan")).isEqualTo("postgresql://127.0.0.1:" + postgres.port() + "/bihuan");
        assertThat(postgres.dataDirectory()).isDirectory();
    }

    private static String setting(String name) throws SQLException {
        return query(postgres, postgres.superuser(), "show " + name).get(0);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
