package io.github.bihuan.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.delivery.Letters;
import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.HazardRows;
import io.github.bihuan.notice.domain.IssueMode;
import io.github.bihuan.notice.domain.NoticeText;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("每日摘要：每位领导每天一件")
class DailyDigestTest extends ApiTest {

    private static final LocalDate FOUND = LocalDate.of(2024, 12, 1);
    /** 圪洞镇: other tests' hazards lie elsewhere */
    private static final String TOWN = "141128100";

    @Inject
    DailyDigest digests;

    @Inject
    Letters letters;

    private UUID leader;

    @BeforeEach
    void aLeaderWithWork() {
        UUID office = HazardRows.anOrganisation("样例府" + serial(), "样例府", "GOVERNMENT", "TOWNSHIP", TOWN);
        leader = HazardRows.anOfficial("郑十", "镇长", office, TOWN);
        HazardRows.assign("TOWNSHIP_LEADER", leader, "REGION", null, TOWN);
    }

    @Test
    @DisplayName("到点才发，写明未办结、逾期、未签收和草稿；两个副本、再次运行都不多发，次日再发")
    void each_leader_is_told_once_a_day() {
        UUID enterprise = HazardRows.anEnterprise("子饲料样例有限公司" + serial(), TOWN);
        UUID late = HazardRows.aHazard(enterprise, TOWN, "GENERAL", FOUND, FOUND.plusDays(2));
        UUID unsigned = letters.aReminder(TOWN, enterprise);
        letters.aLetter(NoticeText.CIRCULAR, IssueMode.DRAFT, "L3", TOWN, enterprise);
        change("update notice set receipt_due_on = '2024-12-16' where id = ?", unsigned);
        itIs("2024-12-18T07:05:00+08:00");
        run();
        assertThat(mine()).isEmpty();
        itIs("2024-12-18T08:05:00+08:00");
        Uni.join().all(digests.run(), digests.run()).andFailFast().await().atMost(Duration.ofSeconds(20));
        run();
        assertThat(mine()).hasSize(1);
        String body = (String) mine().get(0).get(0);
        String code = code(late);
        assertThat(body)
                .startsWith("郑十：")
                .contains("截至2024年12月18日", code + "　子饲料样例有限公司", "逾期15天", "关于事故隐患整改逾期的提醒函")
                .doesNotContain("null", "NOT_FOUND");
        assertThat(rows(
                        """
                        select d.channel, d.status, d.endpoint from delivery d join digest g on g.id = d.digest_id
                        where g.official_id = ?""",
                        leader))
                .containsExactly(List.of("EMAIL", "PENDING", "mail"));
        itIs("2024-12-19T11:05:00+08:00");
        run();
        assertThat(mine()).hasSize(2);
    }

    @Test
    @DisplayName("辖区内没有事项的领导、不收邮件的领导不发")
    void whoever_has_nothing_or_wants_nothing_gets_nothing() {
        change("insert into notice_preference (official_id, channels) values (?, '{SMS}')", leader);
        HazardRows.aHazard(HazardRows.anEnterprise("丑样例有限公司", TOWN), TOWN, "GENERAL", FOUND, FOUND.plusDays(2));
        UUID quiet = HazardRows.anOfficial(
                "冯一",
                "镇长",
                HazardRows.anOrganisation("静镇府" + serial(), "静镇府", "GOVERNMENT", "TOWNSHIP", "320707104"),
                "320707104");
        HazardRows.assign("TERRITORY_HEAD", quiet, "REGION", null, "320707104997");
        itIs("2024-12-18T08:05:00+08:00");
        run();
        assertThat(mine()).isEmpty();
        assertThat(rows("select 1 from digest where official_id = ?", quiet)).isEmpty();
    }

    private List<List<Object>> mine() {
        return rows("select body from digest where official_id = ? order by day", leader);
    }

    private static String code(UUID hazard) {
        return (String)
                rows("select code from hazard where id = ?", hazard).get(0).get(0);
    }

    private void run() {
        digests.run().await().atMost(Duration.ofSeconds(20));
    }
}
