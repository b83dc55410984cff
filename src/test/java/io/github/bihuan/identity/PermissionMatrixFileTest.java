package io.github.bihuan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("权限表：缺项、重项、错项都不能启动；多种角色取最宽")
class PermissionMatrixFileTest {

    private static final UUID ENTERPRISE = new UUID(2, 1);
    private static final UUID OFFICIAL = new UUID(4, 1);

    @Test
    @DisplayName("完整的表可以读入，每项操作一行")
    void the_file_is_complete() throws IOException {
        assertThat(PermissionMatrix.parse(lines().stream()).rows())
                .filteredOn(row -> row.action() != null)
                .hasSize(Action.values().length);
    }

    @Test
    @DisplayName("缺一行、重一行、没有的操作、没有的范围、少一格、列名不对：拒绝并指明")
    void a_wrong_file_is_refused() {
        refused(line -> line.contains("HAZARD_CLOSE") ? "" : line, "HAZARD_CLOSE");
        refused(line -> line.contains("HAZARD_CLOSE") ? line + "\n" + line : line, "HAZARD_CLOSE");
        refused(line -> line.replace("HAZARD_CLOSE", "HAZARD_BURY"), "HAZARD_BURY");
        refused(line -> line.contains("HAZARD_CLOSE") ? line.replace("OWN", "ANY") : line, "ANY");
        refused(line -> line.contains("HAZARD_CLOSE") ? line.replaceFirst("REG, ", "") : line, "HAZARD_CLOSE");
        refused(line -> line.startsWith("area") ? line.replace("CS,  CO", "CO,  CS") : line, "columns");
    }

    @Test
    @DisplayName("系统管理员兼任县办：没有行政区划的令牌看不到业务数据")
    void an_administrator_without_region_who_is_also_an_official_sees_no_business() {
        Actor both = actor(null, null, null, Role.SYSTEM_ADMIN, Role.COUNTY_OFFICE);
        assertThat(both.reach(Action.HAZARD_READ).of(both).containsRegion("141128101"))
                .isFalse();
        assertThat(both.reach(Action.DIRECTORY_READ).of(both).containsRegion("141128101"))
                .isTrue();
    }

    @Test
    @DisplayName("挂牌责任人没有名录身份、企业人员没有企业：什么也看不到")
    void without_assignment_or_enterprise_there_is_nothing() {
        Actor official = actor("141128101", null, null, Role.RESPONSIBLE_OFFICIAL);
        assertThat(official.reach(Action.HAZARD_READ).of(official).containsRegion("141128101"))
                .isFalse();
        Actor principal = actor("141128101", null, null, Role.ENTERPRISE_PRINCIPAL);
        assertThat(principal.reach(Action.HAZARD_READ).of(principal).containsRegion("141128101"))
                .isFalse();
    }

    @Test
    @DisplayName("挂牌责任人兼任镇领导：取较宽的属地范围；只是挂牌责任人的只看挂牌企业")
    void the_widest_reach_counts() {
        Actor leader = actor("141128101", null, OFFICIAL, Role.RESPONSIBLE_OFFICIAL, Role.TOWNSHIP_LEADER);
        assertThat(leader.reach(Action.HAZARD_READ)).isEqualTo(Reach.REG);
        Actor posted = actor("141128101", null, OFFICIAL, Role.RESPONSIBLE_OFFICIAL);
        assertThat(posted.reach(Action.HAZARD_READ).of(posted).responsibleOfficialId())
                .isEqualTo(OFFICIAL);
        Actor principal = actor("141128101", ENTERPRISE, null, Role.ENTERPRISE_PRINCIPAL);
        assertThat(principal.reach(Action.HAZARD_READ).of(principal).enterpriseId())
                .isEqualTo(ENTERPRISE);
    }

    private static Actor actor(String region, UUID enterprise, UUID official, Role... roles) {
        return new Actor("zhangsan", "张三", Set.of(roles), region, null, enterprise, official);
    }

    private static void refused(UnaryOperator<String> spoilt, String named) {
        assertThatThrownBy(() ->
                        PermissionMatrix.parse(lines().stream().map(spoilt).flatMap(String::lines)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(Path.of("src/main/resources/identity/permissions.csv"));
    }
}
