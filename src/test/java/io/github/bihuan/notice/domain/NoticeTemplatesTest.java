package io.github.bihuan.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.notice.domain.NoticeFacts.Event;
import io.github.bihuan.notice.domain.NoticeFacts.Letter;
import io.github.bihuan.notice.domain.NoticeFacts.Limit;
import io.github.bihuan.notice.domain.NoticeFacts.Matter;
import io.quarkus.qute.Engine;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("通知文本")
class NoticeTemplatesTest {

    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addLocator(NoticeTemplatesTest::locate)
            .build();

    private static final LocalDate ISSUED = LocalDate.of(2024, 12, 27);

    private static final Matter H6 = new Matter(
            "YH-141128101-2024-000006",
            "丙食品有限公司",
            "腌制池",
            "有限空间作业未设置监护人员",
            "一般事故隐患",
            null,
            "镇级检查",
            LocalDate.of(2024, 12, 19));

    private static final Limit OVERDUE =
            new Limit(LocalDate.of(2024, 12, 26), -1, "整改期限2024年12月26日（含当日），自2024年12月27日0时起逾期，至2024年12月27日已逾期1天。");

    private static final Event EVENT = new Event(ISSUED, "方山县应急管理局", true, "设备订货周期较长", "方应急督〔2024〕1号");

    private static Letter letter(String number, LocalDate dueOn) {
        return new Letter(
                number,
                List.of("丙食品有限公司主要负责人", "安全管理员", "整改责任人"),
                List.of("跟踪责任人"),
                "马坊镇安全生产委员会办公室",
                ISSUED,
                dueOn,
                LocalDate.of(2024, 12, 28),
                LocalDate.of(2025, 1, 3));
    }

    private static NoticeFacts facts(NoticeText text, Letter letter, Limit limit, Event event) {
        return new NoticeFacts(
                text.title(),
                letter,
                H6,
                limit,
                event,
                LegalBasesTest.shipped().citation(text, "MAJOR"),
                List.of("2024年12月23日应发的到期提醒卡（L0）未单独发出，已予记录"));
    }

    private static String render(NoticeText text, NoticeFacts facts) {
        return ENGINE.getTemplate(text.template()).data("facts", facts).render();
    }

    @Test
    @DisplayName("提醒函全文")
    void the_reminder_letter_in_full() {
        NoticeText text = NoticeText.REMINDER_LETTER;
        assertThat(render(text, facts(text, letter("马安提函〔2024〕1号", ISSUED), OVERDUE, null)))
                .isEqualTo(
                        """
                        关于事故隐患整改逾期的提醒函
                        马安提函〔2024〕1号

                        丙食品有限公司主要负责人、安全管理员、整改责任人：

                        　　下列事故隐患的整改期限已过，至今未收到整改完成的报告，特此函告。
                        　　隐患编号：YH-141128101-2024-000006
                        　　所在单位：丙食品有限公司
                        　　隐患部位：腌制池
                        　　隐患情况：有限空间作业未设置监护人员
                        　　隐患级别：一般事故隐患
                        　　发现情况：2024年12月19日，镇级检查
                        　　期限计算：整改期限2024年12月26日（含当日），自2024年12月27日0时起逾期，至2024年12月27日已逾期1天。
                        　　请立即按照整改方案完成整改；整改完成前落实临时管控措施，保证安全；整改完成后提交整改报告，申请复查验收。挂牌责任人和监管单位经办人请跟踪督促。
                        　　依据：《中华人民共和国安全生产法》第四十一条、第一百零二条。
                        　　请于2024年12月28日前（含当日）签收。
                        　　请于2025年1月3日前（含当日）书面回复整改情况。
                        　　2024年12月23日应发的到期提醒卡（L0）未单独发出，已予记录。

                        　　　　　　　　　　　　　　　　马坊镇安全生产委员会办公室
                        　　　　　　　　　　　　　　　　2024年12月27日

                        抄送：跟踪责任人
                        """);
    }

    @ParameterizedTest
    @EnumSource(NoticeText.class)
    @DisplayName("每种文本都有模板，标题、主送、落款齐全")
    void every_text_renders_completely(NoticeText text) {
        String letter = render(text, facts(text, letter("马安函〔2024〕9号", ISSUED), OVERDUE, EVENT));
        assertThat(letter)
                .startsWith(text.title() + "\n马安函〔2024〕9号\n\n丙食品有限公司主要负责人、安全管理员、整改责任人：\n")
                .contains("马坊镇安全生产委员会办公室\n", "2024年12月27日\n")
                .endsWith("抄送：跟踪责任人\n")
                .doesNotContain("null", "NOT_FOUND", "{", "}", "补发", "草稿");
        if (text.aboutHazard()) {
            assertThat(letter).contains("隐患编号：YH-141128101-2024-000006", OVERDUE.arithmetic(), "依据：《");
        }
    }

    @Test
    @DisplayName("到期提醒：到期前与到期当日")
    void the_card_counts_the_days() {
        NoticeText text = NoticeText.REMINDER_CARD;
        Limit before = new Limit(LocalDate.of(2024, 12, 30), 3, "算式。");
        Limit today = new Limit(ISSUED, 0, "算式。");
        assertThat(render(text, facts(text, letter("号", ISSUED), before, null))).contains("还有3天到期");
        assertThat(render(text, facts(text, letter("号", ISSUED), today, null))).contains("今日到期");
        assertThat(render(text, facts(text, letter("号", ISSUED), OVERDUE, null)))
                .contains("整改期限已过");
    }

    @Test
    @DisplayName("未编号的是草稿")
    void without_a_number_it_is_a_draft() {
        NoticeText text = NoticeText.CIRCULAR;
        assertThat(render(text, facts(text, letter(null, ISSUED), OVERDUE, null)))
                .startsWith("【草稿，未经签发不发生效力】\n关于事故隐患逾期未完成整改情况的通报\n\n丙食品");
    }

    @Test
    @DisplayName("补发的写明应发日期")
    void a_late_letter_says_so() {
        NoticeText text = NoticeText.REMINDER_LETTER;
        assertThat(render(text, facts(text, letter("号", ISSUED.minusDays(2)), OVERDUE, null)))
                .contains("本件应于2024年12月25日发出，现予补发。");
    }

    @Test
    @DisplayName("延期答复：同意与不同意")
    void an_extension_is_granted_or_refused() {
        NoticeText text = NoticeText.EXTENSION_DECIDED;
        Event refused = new Event(ISSUED, "方山县应急管理局", false, "未说明临时管控措施", null);
        assertThat(render(text, facts(text, letter("号", ISSUED), OVERDUE, EVENT)))
                .contains("作出决定：同意延期。", "按新的期限完成整改");
        assertThat(render(text, facts(text, letter("号", ISSUED), OVERDUE, refused)))
                .contains("作出决定：不同意延期。", "原定整改期限不变");
    }

    @Test
    @DisplayName("阶梯的每一类文书都有文本")
    void steps_find_their_text() {
        assertThat(NoticeText.ofStep(NoticeKind.URGING_LETTER)).contains(NoticeText.URGING_LETTER);
        assertThat(NoticeText.ofStep(NoticeKind.EVENT)).isEmpty();
    }

    private static Optional<TemplateLocation> locate(String id) {
        InputStream file = NoticeTemplatesTest.class.getResourceAsStream("/templates/" + id + ".txt");
        return file == null ? Optional.empty() : Optional.of(new Located(text(file)));
    }

    private static String text(InputStream file) {
        try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            StringWriter out = new StringWriter();
            reader.transferTo(out);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Located(String content) implements TemplateLocation {

        @Override
        public Reader read() {
            return new StringReader(content);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.empty();
        }
    }
}
