package io.github.bihuan.matrix;

import static io.github.bihuan.matrix.MatrixWorld.SECRET;
import static io.restassured.RestAssured.given;

import io.github.bihuan.fixtures.OwnerSql;
import io.restassured.http.ContentType;
import java.util.Map;
import java.util.UUID;

/** A tip-off of somebody who gave a name, with a code that the visitors know. */
final class MatrixTipOff {

    static final String QUERY_CODE = "MATRIX";

    private static final String KNOWN =
            "update tip_off set query_code_hash = encode(sha256(convert_to(?, 'UTF8')), 'hex') where id = ?";

    private MatrixTipOff() {}

    static UUID in(String region) {
        UUID id = UUID.fromString(given().contentType(ContentType.JSON)
                .body(Map.of(
                        "regionCode", region,
                        "enterpriseName", SECRET,
                        "description", SECRET,
                        "reporter", Map.of("name", SECRET, "phone", "13987651234")))
                .post("/api/v1/tip-offs")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        OwnerSql.change(KNOWN, QUERY_CODE, id);
        return id;
    }
}
