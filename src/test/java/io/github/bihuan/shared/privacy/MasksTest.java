package io.github.bihuan.shared.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("联系方式脱敏")
class MasksTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "13800000001, 138****0001",
                "0358-1234567, 0358-****567",
                "01012345678, 010****5678",
                "0518-12345678-801, 0518-****5678",
                "+86 138 0000 0001, +86****0001",
                "12345, ****",
                "-, -"
            })
    @DisplayName("电话隐去中间几位")
    void the_middle_of_a_number_is_hidden(String number, String shown) {
        assertThat(Masks.phone(number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"王五, 王*", "欧阳六七, 欧***", "王, *", "𠮷田, 𠮷*", "-, -"})
    @DisplayName("姓名只留姓")
    void only_the_first_character_of_a_name_is_shown(String name, String shown) {
        assertThat(Masks.name(name)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"zhangsan@example.cn, z***@example.cn", "@example.cn, ***", "-, -"})
    @DisplayName("邮箱只留首字母和域名")
    void the_name_of_a_mailbox_is_hidden(String address, String shown) {
        assertThat(Masks.email(address)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "请联系张三13800000001，谢谢, 请联系张三138****0001，谢谢",
        "值班电话0358-1234567。, 值班电话0358-****567。",
        "550 <zhangsan@example.cn> unknown, 550 <z***@example.cn> unknown",
        "phone=138 0000 0001 sent, phone=138****0001 sent",
        "+8613800000001 到, +86138****0001 到"
    })
    @DisplayName("文字中的电话和邮箱也隐去")
    void numbers_within_a_text_are_hidden(String text, String shown) {
        assertThat(Masks.within(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "YH-141128101-2024-000123",
                "91141128MA0K000001",
                "911411281380000001",
                "01936a5e-1380-7000-8381-138123456789",
                "a1938380-0000-4000-8381-0358123456ab",
                "2024-12-17T08:00:00.123456789+08:00",
                "马政发〔2024〕27号",
                "141128101001",
                "编号 138000000012",
                "1734393600000"
            })
    @DisplayName("编号、代码、时间不是电话，保持原样")
    void codes_ids_and_instants_stay(String text) {
        assertThat(Masks.within(text)).isEqualTo(text);
    }
}
