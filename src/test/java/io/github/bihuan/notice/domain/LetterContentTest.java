package io.github.bihuan.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bihuan.notice.domain.NoticeFacts.Letter;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("从存档的正文取出文书各要素")
class LetterContentTest {

    private static final LocalDate ISSUED = LocalDate.of(2025, 1, 2);

    private static final NoticeFacts FACTS = new NoticeFacts(
            "关于督促整改逾期事故隐患的函",
            new Letter("督函〔2025〕1号", List.of("甲公司", "乙站"), List.of("县局"), "马坊镇安委办", ISSUED, ISSUED, null, null),
            null,
            null,
            null,
            null,
            List.of());

    @Test
    @DisplayName("正文多行的描述也完整，与签名相同的一行只认最后一处")
    void the_body_is_what_stands_between_addressees_and_signature() {
        String indent = "　".repeat(16);
        String body = "关于督促整改逾期事故隐患的函\n督函〔2025〕1号\n\n甲公司、乙站：\n\n　　第一段。\n　　隐患情况：两行\n第二行\n" + indent + "马坊镇安委办\n　　末段。\n\n"
                + indent + "马坊镇安委办\n" + indent + "2025年1月2日\n\n抄送：县局\n";
        LetterContent letter = LetterContent.of(FACTS, body);
        assertThat(letter.paragraphs()).containsExactly("第一段。", "隐患情况：两行", "第二行", "　".repeat(14) + "马坊镇安委办", "末段。");
        assertThat(letter.date()).isEqualTo("2025年1月2日");
        assertThat(letter.copies()).isEqualTo("县局");
        assertThat(letter.draft()).isFalse();
    }

    @Test
    @DisplayName("正文与要素不符时不印")
    void a_text_of_another_letter_is_not_printed() {
        assertThatThrownBy(() -> LetterContent.of(FACTS, "别的正文")).isInstanceOf(IllegalArgumentException.class);
    }
}
