package io.github.bihuan.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("整理文字")
class SpellingTest {

    @Test
    @DisplayName("全角变半角，空白归一，看不见的字符去掉，标点不动")
    void the_same_words_however_they_were_typed() {
        assertThat(Spelling.tidy("　张　三\u200B ")).isEqualTo("张三");
        assertThat(Spelling.tidy("Ａ１２３　b")).isEqualTo("A123 b");
        assertThat(Spelling.tidy("一车间\u0007（东）\n2号")).isEqualTo("一车间（东） 2号");
        assertThat(Spelling.tidy(null)).isEmpty();
    }

    @Property
    @Label("整理过的不再变，前后的空白不影响")
    void tidying_twice_is_tidying_once(
            @ForAll
                    @CharRange(from = ' ', to = '~')
                    @CharRange(from = '一', to = '龥')
                    @Chars({'　', '\u200B', '１', '\t', '（'})
                    String text) {
        String tidy = Spelling.tidy(text);
        assertThat(Spelling.tidy(tidy)).isEqualTo(tidy);
        assertThat(Spelling.tidy("\u3000" + text + " ")).isEqualTo(tidy);
    }
}
