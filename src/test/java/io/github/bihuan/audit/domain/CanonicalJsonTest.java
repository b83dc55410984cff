package io.github.bihuan.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("规范形式")
class CanonicalJsonTest {

    @Test
    @DisplayName("成员按 UTF-16 排序，没有空白，只转义必须转义的")
    void members_are_ordered_and_texts_escaped() {
        Map<String, Object> value = new HashMap<>();
        value.put("€", "Euro");
        value.put("\r", "Return");
        value.put("1", "One");
        value.put("中", "中文/\"\\\b\t\n\f\u0001");
        assertThat(CanonicalJson.of(value))
                .isEqualTo(
                        "{\"\\r\":\"Return\",\"1\":\"One\",\"€\":\"Euro\",\"中\":\"中文/\\\"\\\\\\b\\t\\n\\f\\u0001\"}");
    }

    @Test
    @DisplayName("数字保留位数，不用指数；空值、布尔、数组、空对象照写")
    void numbers_keep_their_digits() {
        assertThat(CanonicalJson.of(Arrays.asList(
                        new BigDecimal("12.50"), new BigDecimal("1E+3"), 7L, 1.5e-7, true, null, Map.of(), List.of())))
                .isEqualTo("[12.50,1000,7,0.00000015,true,null,{},[]]");
    }

    @Test
    @DisplayName("一行的散列不算空列，所以日后加列不影响旧行")
    void empty_columns_do_not_count() {
        Map<String, Object> row = new HashMap<>(Map.of("seq", 1, "actor", "张三"));
        String before = Hashes.row(row);
        row.put("added_later", null);
        assertThat(Hashes.row(row)).isEqualTo(before);
        assertThat(before).isEqualTo(Hashes.of("{\"actor\":\"张三\",\"seq\":1}"));
        row.put("added_later", "x");
        assertThat(Hashes.row(row)).isNotEqualTo(before);
    }

    @Test
    @DisplayName("链值是两个散列的字节相连后的 SHA-256")
    void the_chain_joins_two_hashes() {
        assertThat(Hashes.chained(Hashes.START, Hashes.START))
                .isEqualTo("f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b");
    }
}
