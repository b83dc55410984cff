package io.github.bihuan.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.shared.reference.ShippedFiles;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("通知的法律依据")
class LegalBasesTest {

    static LegalBases shipped() {
        return ShippedFiles.read("reference/legal-basis.yaml", LegalBases.class);
    }

    @Test
    @DisplayName("提醒函引用第四十一条、第一百零二条")
    void the_reminder_letter_cites_two_articles() {
        assertThat(shipped().citation(NoticeText.REMINDER_LETTER, "GENERAL")).isEqualTo("《中华人民共和国安全生产法》第四十一条、第一百零二条");
    }

    @Test
    @DisplayName("提请关闭的依据只用于重大隐患")
    void closing_is_only_for_major_hazards() {
        assertThat(shipped().citation(NoticeText.PROPOSAL, "MAJOR")).contains("第一百一十三条");
        assertThat(shipped().citation(NoticeText.PROPOSAL, "GENERAL")).doesNotContain("第一百一十三条");
    }

    @Test
    @DisplayName("关于隐患的每种文本都有依据")
    void every_text_about_a_hazard_has_a_basis() {
        assertThat(Arrays.stream(NoticeText.values()).filter(NoticeText::aboutHazard))
                .allMatch(text -> !shipped().citation(text, "MAJOR").isEmpty());
        assertThat(shipped().citation(NoticeText.SUMMARY, "MAJOR")).isEmpty();
    }

    @Test
    @DisplayName("未核对的条文不引用")
    void what_is_not_verified_is_never_cited() {
        LegalBasis unread = new LegalBasis(
                "X",
                "某规定",
                "第一条",
                null,
                "未核对",
                false,
                List.of(new LegalBasis.Use(NoticeText.CIRCULAR, List.of("GENERAL"))));
        assertThat(new LegalBases(List.of(unread)).citation(NoticeText.CIRCULAR, "GENERAL"))
                .isEmpty();
    }
}
