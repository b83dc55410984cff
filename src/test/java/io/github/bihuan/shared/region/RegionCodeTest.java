package io.github.bihuan.shared.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("行政区划代码")
class RegionCodeTest {

    @ParameterizedTest(name = "{0} → {1} {2}")
    @DisplayName("各种常用写法归为规范代码")
    @CsvSource({
        "14, 14, PROVINCE",
        "140000, 14, PROVINCE",
        "140000000000, 14, PROVINCE",
        "1411, 1411, CITY",
        "141100, 1411, CITY",
        "140300, 1403, CITY",
        "141100000000, 1411, CITY",
        "141128, 141128, COUNTY",
        "141128000000, 141128, COUNTY",
        "141128101, 141128101, TOWNSHIP",
        "141128101000, 141128101, TOWNSHIP",
        "141128101201, 141128101201, VILLAGE",
        "110100, 1101, CITY",
        "110101, 110101, COUNTY",
        "310115, 310115, COUNTY",
        "350527000, 350527000, TOWNSHIP",
        "441900003, 441900003, TOWNSHIP",
        "441900, 4419, CITY",
        "' 141128 ', 141128, COUNTY",
    })
    void usual_forms_become_canonical(String written, String canonical, RegionLevel level) {
        RegionCode code = RegionCode.of(written);
        assertThat(code.code()).isEqualTo(canonical);
        assertThat(code.level()).isEqualTo(level);
    }

    @ParameterizedTest
    @NullSource
    @DisplayName("不合格式的代码用中文说明")
    @ValueSource(
            strings = {
                "",
                "  ",
                "1",
                "141",
                "14112",
                "1411281",
                "14112810",
                "1411281010",
                "马坊镇",
                "01",
                "1400",
                "14112A",
                "000000"
            })
    void malformed_codes_are_refused_in_chinese(String written) {
        assertThatThrownBy(() -> RegionCode.of(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("行政区划代码");
    }

    @Test
    @DisplayName("很长的输入不会原样写进错误信息")
    void a_very_long_text_is_not_repeated_in_the_message() {
        assertThatThrownBy(() -> RegionCode.of("9".repeat(1_000_000)))
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(100));
    }

    @Test
    @DisplayName("库中只存规范代码")
    void the_constructor_takes_canonical_codes_only() {
        assertThatThrownBy(() -> new RegionCode("141100")).hasMessageContaining("规范形式");
        assertThatThrownBy(() -> new RegionCode("141128101000")).hasMessageContaining("规范形式");
        assertThat(new RegionCode("441900").level()).isEqualTo(RegionLevel.COUNTY);
    }

    @Test
    @DisplayName("上级逐级到省为止")
    void parents_lead_up_to_the_province() {
        RegionCode village = RegionCode.of("141128101201");
        assertThat(village.parent()).contains(RegionCode.of("141128101"));
        assertThat(RegionCode.of("141128101").parent()).contains(RegionCode.of("141128"));
        assertThat(RegionCode.of("141128").parent()).contains(RegionCode.of("1411"));
        assertThat(RegionCode.of("1411").parent()).contains(RegionCode.of("14"));
        assertThat(RegionCode.of("14").parent()).isEmpty();
        assertThat(RegionCode.of("110101").parent()).contains(RegionCode.of("1101"));
        assertThat(RegionCode.of("441900003").parent()).contains(new RegionCode("441900"));
    }

    @Test
    @DisplayName("辖区包含自身和全部下级，不含其他")
    void contains_itself_and_everything_below() {
        RegionCode luliang = RegionCode.of("141100");
        assertThat(luliang.contains(RegionCode.of("141128101"))).isTrue();
        assertThat(luliang.contains(luliang)).isTrue();
        assertThat(luliang.contains(RegionCode.of("14"))).isFalse();
        assertThat(luliang.contains(RegionCode.of("140321"))).isFalse();
        assertThat(RegionCode.of("441900").contains(RegionCode.of("441900003"))).isTrue();
    }

    @Test
    @DisplayName("范围查询的上界大于所有下级、不大于下一个地区")
    void the_upper_bound_ends_the_range_of_descendants() {
        String bound = RegionCode.of("141128").upperBound();
        assertThat("141128").isLessThan(bound);
        assertThat("141128999999").isLessThan(bound);
        assertThat("141129").isGreaterThan(bound);
    }

    @Test
    @DisplayName("市、县、镇三列按位数取前缀，不足的为空")
    void prefix_columns_are_null_when_the_code_is_shorter() {
        RegionCode town = RegionCode.of("141128101");
        assertThat(town.city()).isEqualTo("1411");
        assertThat(town.county()).isEqualTo("141128");
        assertThat(town.town()).isEqualTo("141128101");
        RegionCode city = RegionCode.of("1411");
        assertThat(city.city()).isEqualTo("1411");
        assertThat(city.county()).isNull();
        assertThat(city.town()).isNull();
        assertThat(RegionCode.of("14").city()).isNull();
        assertThat(RegionCode.of("141128101201").town()).isEqualTo("141128101");
    }

    @Test
    @DisplayName("公文写法：省、市补足六位")
    void the_official_form_has_six_digits_for_province_and_city() {
        assertThat(RegionCode.of("14").official()).isEqualTo("140000");
        assertThat(RegionCode.of("1411").official()).isEqualTo("141100");
        assertThat(RegionCode.of("141128").official()).isEqualTo("141128");
        assertThat(RegionCode.of("141128101").official()).isEqualTo("141128101");
        assertThat(RegionCode.of("1101").official()).isEqualTo("110100");
        assertThat(RegionCode.of("1411")).hasToString("1411");
    }
}
