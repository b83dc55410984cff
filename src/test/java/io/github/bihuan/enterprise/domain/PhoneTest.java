package io.github.bihuan.enterprise.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("联系电话")
class PhoneTest {

    @ParameterizedTest
    @ValueSource(strings = {"13800000001", "0358-1234567", "01012345678", "0518-12345678-801"})
    @DisplayName("手机号和带区号的电话可以登记")
    void mobiles_and_lines_with_area_code_are_accepted(String number) {
        assertThat(number).matches(Phone.PATTERN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12800000001", "1380000000", "138000000011", "1234567", "138****0001", "0358-12345", ""})
    @DisplayName("其他写法不能登记")
    void anything_else_is_refused(String number) {
        assertThat(number).doesNotMatch(Phone.PATTERN);
    }
}
