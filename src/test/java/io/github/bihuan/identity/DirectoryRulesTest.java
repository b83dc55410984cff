package io.github.bihuan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.notice.domain.RecipientRole;
import io.github.bihuan.shared.region.RegionLevel;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("通讯录的规则")
class DirectoryRulesTest {

    /** Fields of the enterprise or of the plan, not assignments. */
    private static final Set<RecipientRole> ENTERPRISES_OWN = Set.of(
            RecipientRole.PRINCIPAL,
            RecipientRole.SAFETY_MANAGER,
            RecipientRole.RECTIFICATION_OWNER,
            RecipientRole.ACTUAL_CONTROLLER);

    /** Of duties, letters and papers: follow from the matter itself. */
    private static final Set<RecipientRole> FOUND_BY_THE_MATTER =
            Set.of(RecipientRole.OBLIGOR, RecipientRole.OBLIGOR_HEAD, RecipientRole.OBLIGOR_SUPERIOR);

    @Test
    @DisplayName("逾期升级的每个官方接收角色都可以指定责任人")
    void every_official_recipient_of_the_ladder_can_be_assigned() {
        assertThat(Arrays.stream(RecipientRole.values())
                        .filter(role -> !ENTERPRISES_OWN.contains(role) && !FOUND_BY_THE_MATTER.contains(role)))
                .allSatisfy(role ->
                        assertThat(AssignmentRole.valueOf(role.name()).label()).isNotBlank());
    }

    @Test
    @DisplayName("挂牌责任人对企业，镇领导对镇，县专委会办公室对县")
    void a_role_is_about_the_right_kind_of_target() {
        assertThat(AssignmentRole.RESPONSIBLE_OFFICIAL.targets()).containsExactly(AssignmentTargetType.ENTERPRISE);
        assertThat(AssignmentRole.TOWNSHIP_LEADER.targets()).containsExactly(AssignmentTargetType.REGION);
        assertThat(AssignmentRole.TOWNSHIP_LEADER.levels()).containsExactly(RegionLevel.TOWNSHIP);
        assertThat(AssignmentRole.SECTOR_COMMITTEE_OFFICE.levels()).containsExactly(RegionLevel.COUNTY);
    }

    @Test
    @DisplayName("不填的字段不变，空串清除")
    void an_absent_text_stays_and_an_empty_one_goes() {
        assertThat(Texts.changed("旧", null)).isEqualTo("旧");
        assertThat(Texts.changed("旧", " ")).isNull();
        assertThat(Texts.changed("旧", " 新 ")).isEqualTo("新");
    }
}
