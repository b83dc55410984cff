package io.github.bihuan.hazard;

import static io.github.bihuan.fixtures.HazardSamples.anEnterprise;
import static io.github.bihuan.fixtures.HazardSamples.anOfficial;
import static io.github.bihuan.fixtures.HazardSamples.majorFoundByTown;
import static io.github.bihuan.fixtures.HazardSamples.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.InspectionSamples;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("发现隐患的检查")
class HazardInspectionApiTest extends ApiTest {

    @Test
    @DisplayName("对本企业的检查可以引用")
    void an_inspection_of_the_enterprise_is_named() {
        UUID enterprise = anEnterprise();
        String inspection = anInspection(enterprise);

        record(townInspector(), found(enterprise, inspection))
                .statusCode(201)
                .body("inspectionId", equalTo(inspection));
    }

    @Test
    @DisplayName("不存在的检查、对其他企业的检查不能引用，并指明字段；不登记隐患")
    void no_other_inspection_is_named() {
        UUID enterprise = anEnterprise();
        String elsewhere = anInspection(anEnterprise());

        for (String inspection : List.of(UUID.randomUUID().toString(), elsewhere)) {
            record(townInspector(), found(enterprise, inspection))
                    .statusCode(422)
                    .body("code", equalTo("unknown-reference"))
                    .body("violations[0].field", equalTo("inspectionId"));
        }
        assertThat(rows("select count(*) from hazard where enterprise_id = ?", enterprise))
                .containsExactly(List.of(0L));
    }

    private static Map<String, Object> found(UUID enterprise, String inspection) {
        Map<String, Object> body = majorFoundByTown(enterprise, anOfficial());
        body.put("inspectionId", inspection);
        return body;
    }

    private static String anInspection(UUID enterprise) {
        Map<String, Object> visit = InspectionSamples.aVisit(enterprise);
        visit.put("inspectedOn", "2024-12-17");
        return InspectionSamples.created(townOffice(), visit);
    }
}
