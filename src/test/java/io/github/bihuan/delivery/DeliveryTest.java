package io.github.bihuan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.HazardRows;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.notice.NoticeDraft;
import io.github.bihuan.notice.NoticeDraft.Content;
import io.github.bihuan.notice.NoticeDraft.Subject;
import io.github.bihuan.notice.Notices;
import io.github.bihuan.notice.domain.NoticeFacts.Event;
import io.github.bihuan.notice.domain.NoticeFacts.Matter;
import io.github.bihuan.notice.domain.NoticeText;
import io.github.bihuan.notice.domain.RecipientRole;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = MailServer.class, restrictToAnnotatedClass = true)
@DisplayName("送达：邮件至少送达一次，消息编号不变")
class DeliveryTest extends ApiTest {

    private static final String TOWN = "141128100";
    private static final LocalDate FOUND = LocalDate.of(2024, 12, 17);

    @Inject
    Notices notices;

    @Inject
    DeliveryRun deliveries;

    @Inject
    Database database;

    @Inject
    Letters letters;

    @BeforeEach
    void nothingWaits() throws Exception {
        if (!MailServer.mail.isRunning()) {
            MailServer.mail.start();
        }
        change("update delivery set status = 'CANCELLED', next_at = null, leased_until = null where channel = 'EMAIL'"
                + " and status not in ('SENT', 'DEAD', 'CANCELLED')");
        change("update delivery_endpoint set failures = 0, open_until = null, paused_until = null");
        MailServer.mail.purgeEmailFromAllMailboxes();
    }

    @Test
    @DisplayName("每个地址一封，正文与存档一致，带稳定的 Message-ID；再次运行不重发")
    void each_address_gets_one_mail() throws Exception {
        UUID notice = issue();
        run();
        run();
        MimeMessage[] mails = MailServer.mail.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(Arrays.stream(mails).map(DeliveryTest::messageId))
                .containsExactlyInAnyOrderElementsOf(
                        rows("select message_id from delivery where notice_id = ? and channel = 'EMAIL'", notice)
                                .stream()
                                .map(row -> (String) row.get(0))
                                .toList());
        assertThat(mails[0].getContent().toString().replace("\r\n", "\n").strip())
                .isEqualTo(((String) rows("select body from notice where id = ?", notice)
                                .get(0)
                                .get(0))
                        .strip());
        assertThat(rows("select status from notice where id = ?", notice)).containsExactly(List.of("DELIVERED"));
        assertThat(journalled(notice))
                .hasSize(2)
                .containsOnly(List.of("DELIVERY_SENT", "system", numberOf(notice), TOWN, "EMAIL"));
    }

    @Test
    @DisplayName("邮件服务器停机：一分钟后重试，六次后放弃，可见；熔断期间不消耗次数")
    void a_dead_server_is_tried_again_and_given_up_after_six() {
        UUID notice = issue();
        MailServer.mail.stop();
        run();
        assertThat(states(notice)).containsOnly(List.of("FAILED", 1));
        itIs("2024-12-17T08:00:59+08:00");
        run();
        assertThat(states(notice)).containsOnly(List.of("FAILED", 1));
        Instant morning = OffsetDateTime.parse("2024-12-17T08:01:00+08:00").toInstant();
        for (int hour = 0; hour < 72; hour++) {
            clock.set(morning.plus(Duration.ofHours(hour)), true);
            run();
        }
        assertThat(states(notice)).containsOnly(List.of("DEAD", 6));
        assertThat(journalled(notice))
                .hasSize(2)
                .containsOnly(List.of("DELIVERY_GIVEN_UP", "system", numberOf(notice), TOWN, "EMAIL"));
    }

    @Test
    @DisplayName("进程中途死亡：租约到期后由别的进程以同一消息编号重发")
    void an_expired_lease_is_taken_over() {
        UUID notice = issue();
        change(
                "update delivery set status = 'SENDING', attempts = 1, next_at = null, leased_until = '2024-12-17T08:05:00+08:00'"
                        + " where notice_id = ? and channel = 'EMAIL'",
                notice);
        run();
        assertThat(MailServer.mail.getReceivedMessages()).isEmpty();
        itIs("2024-12-17T08:06:00+08:00");
        run();
        assertThat(MailServer.mail.getReceivedMessages()).hasSize(2);
        assertThat(states(notice)).containsOnly(List.of("SENT", 2));
    }

    @Test
    @DisplayName("两个副本同时送达：每封只发一次")
    void two_replicas_send_each_mail_once() {
        for (int i = 0; i < 20; i++) {
            issue();
        }
        Uni.join().all(deliveries.run(), deliveries.run()).andFailFast().await().atMost(Duration.ofSeconds(60));
        assertThat(MailServer.mail.getReceivedMessages()).hasSize(40);
    }

    @Test
    @DisplayName("夜间只是提醒的等到早上七点，其他的立即发；收件箱立即可见")
    void at_night_reminders_wait_and_the_rest_goes() {
        itIs("2024-12-18T00:05:00+08:00");
        UUID event = issue();
        UUID reminder = letters.aReminder(TOWN);
        run();
        assertThat(states(event)).containsOnly(List.of("SENT", 1));
        assertThat(states(reminder)).containsOnly(List.of("PENDING", 0));
        assertThat(rows("select distinct status from delivery where notice_id = ? and channel = 'INBOX'", reminder))
                .containsExactly(List.of("SENT"));
        itIs("2024-12-18T07:00:00+08:00");
        run();
        assertThat(states(reminder)).containsOnly(List.of("SENT", 1));
    }

    /** What the journal says of how the notice's deliveries ended. */
    private static List<List<Object>> journalled(UUID notice) {
        return rows(
                "select e.action, e.actor, e.subject_code, e.region_code, e.after ->> 'channel' from audit_event e"
                        + " join delivery d on d.id = e.subject_id where d.notice_id = ?",
                notice);
    }

    private static Object numberOf(UUID notice) {
        return rows("select number from notice where id = ?", notice).get(0).get(0);
    }

    private static List<List<Object>> states(UUID notice) {
        return rows("select status, attempts from delivery where notice_id = ? and channel = 'EMAIL'", notice);
    }

    private void run() {
        deliveries.run().await().atMost(Duration.ofSeconds(60));
    }

    private UUID issue() {
        UUID enterprise = HazardRows.anEnterprise("戊饲料样例有限公司", TOWN);
        UUID hazard = HazardRows.aHazard(enterprise, TOWN, "GENERAL", FOUND, FOUND.plusDays(7));
        Matter matter = new Matter("YH-" + hazard, "戊饲料样例有限公司", "料仓", "粉尘未清理", "一般事故隐患", null, "镇级检查", FOUND);
        NoticeDraft draft = NoticeDraft.event(
                NoticeText.HAZARD_FOUND,
                Subject.hazard(hazard, enterprise, TOWN, "GENERAL"),
                List.of(RecipientRole.PRINCIPAL, RecipientRole.SAFETY_MANAGER, RecipientRole.RECTIFICATION_OWNER),
                List.of(),
                Content.of(matter, null, new Event(FOUND, "圪洞镇安监站", true, null, null)),
                "finding");
        return database.write(Scope.nation(), tx -> notices.issue(tx, Caller.system("test"), draft))
                .await()
                .atMost(Duration.ofSeconds(10))
                .orElseThrow();
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
