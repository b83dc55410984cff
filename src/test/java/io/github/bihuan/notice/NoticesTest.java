package io.github.bihuan.notice;

import static io.github.bihuan.fixtures.HazardRows.aHazard;
import static io.github.bihuan.fixtures.HazardRows.anEnterprise;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.HazardRows;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.notice.NoticeDraft.Content;
import io.github.bihuan.notice.NoticeDraft.Subject;
import io.github.bihuan.notice.domain.NoticeFacts.Event;
import io.github.bihuan.notice.domain.NoticeFacts.Matter;
import io.github.bihuan.notice.domain.NoticeText;
import io.github.bihuan.notice.domain.RecipientRole;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("签发通知")
class NoticesTest extends ApiTest {

    private static final String TOWN = "141128102";

    @Inject
    Notices notices;

    @Inject
    Database database;

    @Test
    @DisplayName("事件告知：一次写入编号、正文、接收人和送达，同一事件只告知一次")
    void an_event_is_told_once_to_everyone_concerned() {
        UUID enterprise = anEnterprise("丙食品样例有限公司", TOWN);
        LocalDate found = LocalDate.of(2024, 12, 17);
        UUID hazard = aHazard(enterprise, TOWN, "MAJOR", found, LocalDate.of(2024, 12, 31));
        UUID office = HazardRows.anOrganisation("峪口镇安全生产委员会办公室", "峪口镇安委办", "SAFETY_COMMITTEE_OFFICE", "TOWNSHIP", TOWN);
        UUID official = HazardRows.anOfficial("孙七", "副镇长", office, TOWN);
        HazardRows.assign("RESPONSIBLE_OFFICIAL", official, "ENTERPRISE", enterprise, TOWN);

        Optional<UUID> first = issue(draft(hazard, enterprise, found));
        Optional<UUID> again = issue(draft(hazard, enterprise, found));

        assertThat(first).isPresent();
        assertThat(again).isEmpty();
        List<Object> notice = rows("select status, number, body, issuer from notice where id = ?", first.get())
                .get(0);
        assertThat(notice.get(0)).isEqualTo("SENT");
        assertThat(notice.get(1)).isEqualTo("峪口镇安委办告〔2024〕1号");
        assertThat((String) notice.get(2))
                .contains("丙食品样例有限公司主要负责人、实际控制人、挂牌责任人孙七、峪口镇安全生产委员会办公室：")
                .contains("依据：《中华人民共和国安全生产法》", "镇分管领导空缺，由峪口镇安全生产委员会办公室代为接收。");
        assertThat(rows(
                        "select channel, status, count(*)::int from delivery where notice_id = ? group by 1, 2 order by 1",
                        first.get()))
                .containsExactly(List.of("EMAIL", "PENDING", 3), List.of("INBOX", "SENT", 4));
    }

    private Optional<UUID> issue(NoticeDraft draft) {
        return database.write(Scope.nation(), tx -> notices.issue(tx, Caller.system("test"), draft))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private static NoticeDraft draft(UUID hazard, UUID enterprise, LocalDate found) {
        Matter matter = new Matter("YH-1", "丙食品样例有限公司", "腌制池", "未设置监护人员", "重大事故隐患", "（10号令第十三条（二））", "镇级检查", found);
        return NoticeDraft.event(
                NoticeText.MAJOR_FOUND,
                Subject.hazard(hazard, enterprise, TOWN, "MAJOR"),
                List.of(
                        RecipientRole.PRINCIPAL,
                        RecipientRole.ACTUAL_CONTROLLER,
                        RecipientRole.RESPONSIBLE_OFFICIAL,
                        RecipientRole.TOWNSHIP_DEPUTY_LEADER),
                List.of(),
                Content.of(matter, null, new Event(found, "马坊镇安监站", true, null, null)),
                "classification-1");
    }
}
