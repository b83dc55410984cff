package io.github.bihuan.hazard;

import static io.github.bihuan.fixtures.HazardSamples.aPlan;
import static io.github.bihuan.fixtures.HazardSamples.aReport;
import static io.github.bihuan.fixtures.HazardSamples.anEnterprise;
import static io.github.bihuan.fixtures.HazardSamples.anOfficial;
import static io.github.bihuan.fixtures.HazardSamples.majorFoundByTown;
import static io.github.bihuan.fixtures.HazardSamples.recorded;
import static io.github.bihuan.fixtures.HazardSamples.selfFound;
import static io.github.bihuan.fixtures.HazardSamples.signed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("文书办理后的告知")
class HazardNoticesApiTest extends ApiTest {

    @Test
    @DisplayName("重大隐患当日告知主要负责人，载明条款")
    void a_major_hazard_is_told_the_same_day() {
        UUID id = recorded(townInspector(), majorFoundByTown(anEnterprise(), anOfficial()));

        assertThat(rows(
                        "select r.name from notice n join notice_recipient r on r.notice_id = n.id"
                                + " where n.subject_id = ? and n.text = 'MAJOR_FOUND' and r.role = 'PRINCIPAL'",
                        id))
                .containsExactly(List.of("张三"));
        assertThat(body(id, "MAJOR_FOUND")).contains("（10号令第四条（六））", "2024年12月17日", "镇级检查");
    }

    @Test
    @DisplayName("验收不通过的告知写明理由和期限")
    void a_failed_acceptance_tells_why() {
        UUID enterprise = anEnterprise();
        UUID id = recorded(townOffice(), selfFound(enterprise));
        signed(townOffice(), id, "rectification-plans", aPlan("2024-12-31"));
        signed(principalOf(enterprise), id, "rectification-reports", aReport());
        signed(townInspector(), id, "acceptances", Map.of("passed", false, "opinion", "仍有杂物"));

        assertThat(body(id, "ACCEPTANCE_FAILED")).contains("不通过的理由：仍有杂物", "整改期限2024年12月31日（含当日），自2025年1月1日0时起逾期。");
    }

    @Test
    @DisplayName("举报发现的隐患，告知中不出现举报和受理人")
    void a_letter_never_shows_a_tip_off() {
        Map<String, Object> body = selfFound(anEnterprise());
        body.put("source", "TIP_OFF");
        body.put("trackingOfficerId", anOfficial());
        UUID id = recorded(TestTokens.of("handler-郑十", MAFANG, "TIPOFF_HANDLER"), body);

        assertThat(body(id, "HAZARD_FOUND")).contains("检查发现").doesNotContain("举报", "郑十");
    }

    private static String body(UUID hazard, String text) {
        return (String) rows("select body from notice where subject_id = ? and text = ?", hazard, text)
                .get(0)
                .get(0);
    }
}
