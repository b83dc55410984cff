package io.github.bihuan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.github.bihuan.fixtures.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayName("行政区划和基础数据接口")
class RegionsApiTest extends ApiTest {

    @Test
    @DisplayName("区划文件的每一行都在库中")
    void every_row_of_the_file_is_in_the_database() {
        assertThat(rows("select count(*) from region").get(0).get(0)).isEqualTo(44_703L);
    }

    @ParameterizedTest
    @DisplayName("规范代码和公文写法读到同一区划")
    @ValueSource(strings = {"1411", "141100", "141100000000"})
    void any_usual_form_of_a_code_finds_the_region(String code) {
        as(townOffice())
                .get("/api/v1/regions/{code}", code)
                .then()
                .statusCode(200)
                .body("code", equalTo("1411"))
                .body("officialCode", equalTo("141100"))
                .body("level", equalTo("CITY"))
                .body("parentCode", equalTo("14"))
                .body("fullName", equalTo("山西省吕梁市"));
    }

    @ParameterizedTest
    @DisplayName("不存在或不合规的代码答复 404")
    @ValueSource(strings = {"141199", "1", "abc", "141128999001"})
    void an_unknown_code_is_not_found(String code) {
        as(townOffice()).get("/api/v1/regions/{code}", code).then().statusCode(404);
    }

    @Test
    @DisplayName("村级代码在其镇存在时有效")
    void a_village_code_is_good_when_its_town_exists() {
        as(townOffice())
                .get("/api/v1/regions/141128101201")
                .then()
                .statusCode(200)
                .body("level", equalTo("VILLAGE"))
                .body("parentCode", equalTo(MAFANG));
    }

    @Test
    @DisplayName("按上级和级别查询，分页不重不漏")
    void children_are_listed_page_by_page() {
        String next = as(townOffice())
                .get("/api/v1/regions?parentCode=141128&level=TOWNSHIP&limit=4&count=true")
                .then()
                .statusCode(200)
                .body("items", hasSize(4))
                .body("items.parentCode", everyItem(equalTo(FANGSHAN)))
                .body("count", notNullValue())
                .extract()
                .path("nextCursor");
        as(townOffice())
                .queryParam("cursor", next)
                .get("/api/v1/regions?parentCode=141128&level=TOWNSHIP")
                .then()
                .statusCode(200)
                .body("items.code", hasItems(JICUI))
                .body("nextCursor", nullValue());
    }

    @Test
    @DisplayName("马坊镇有三个，按名称查都列出")
    void a_search_by_name_shows_all_of_that_name() {
        as(townOffice())
                .queryParam("q", "马坊镇")
                .get("/api/v1/regions")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("141128101", "411024111", "610426105"));
    }

    @ParameterizedTest
    @DisplayName("不正确的查询参数答复 400 并指明参数")
    @CsvSource({
        "limit,1000000000,invalid-limit",
        "limit,x,invalid-parameter",
        "level,PLANET,invalid-parameter",
        "parentCode,abc,invalid-parameter",
        "cursor,%00,invalid-cursor"
    })
    void a_bad_parameter_is_refused_by_name(String name, String value, String code) {
        as(townOffice())
                .queryParam(name, value)
                .get("/api/v1/regions")
                .then()
                .statusCode(400)
                .body("code", equalTo(code))
                .body("violations[0].field", equalTo(name));
    }

    @Test
    @DisplayName("术语、判定标准、节假日和检查表可读，未核对的条目有提示")
    void reference_lists_are_readable_and_say_what_is_unverified() {
        as(townOffice()).get("/api/v1/terms").then().statusCode(200).body("code", hasItems("INDUSTRIES", "RISK_TAGS"));
        as(townOffice())
                .get("/api/v1/terms/INDUSTRIES")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("METALLURGY"));
        as(townOffice()).get("/api/v1/terms/NOTHING").then().statusCode(404);
        as(townOffice()).get("/api/v1/catalogs").then().statusCode(200).body("[0].itemCount", equalTo(65));
        as(townOffice())
                .get("/api/v1/catalogs/gm10/items?verified=false&industry=METALLURGY")
                .then()
                .statusCode(200)
                .body("warning", notNullValue())
                .body("items.verified", everyItem(equalTo(false)));
        as(townOffice())
                .get("/api/v1/calendars/2025")
                .then()
                .statusCode(200)
                .body("holidays[0].date", equalTo("2025-01-01"));
        as(townOffice()).get("/api/v1/calendars/2099").then().statusCode(404);
        as(townOffice()).get("/api/v1/checklists").then().statusCode(200).body("code", hasItems("CONFINED_SPACE"));
        as(townOffice()).get("/api/v1/checklists/LESSEE").then().statusCode(200);
    }
}
