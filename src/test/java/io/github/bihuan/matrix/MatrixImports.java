package io.github.bihuan.matrix;

import io.github.bihuan.fixtures.OwnerSql;
import java.util.Map;
import java.util.UUID;

/** An import that waits for its commit, a special operator, and the form by which a table is uploaded. */
final class MatrixImports {

    static final String UPLOAD = "POST /api/v1/imports";
    static final String FORM_TYPE = "multipart/form-data; boundary=matrix";

    /** A table without rows. */
    static final String FORM = String.join(
            "\r\n",
            "--matrix",
            "Content-Disposition: form-data; name=\"type\"",
            "",
            "ENTERPRISES",
            "--matrix",
            "Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"",
            "Content-Type: text/csv",
            "",
            "企业名称,统一社会信用代码",
            "--matrix--",
            "");

    private static final String IMPORT =
            """
            insert into import_file (id, region_code, type, file_name, content_hash, file_bytes, mapping, status, created_at,
              created_by, ended_at)
            values (?, ?, 'ENTERPRISES', ?, 'matrix', 1, '{}', 'CHECKED', now(), 'matrix', now())""";

    private static final String OPERATOR =
            """
            insert into special_operator_certificate (id, enterprise_id, holder_name, work_type, certificate_number,
              valid_until, recorded_at, recorded_by)
            values (?, ?, ?, '高处作业', 'sealed', '2029-05-09', now(), 'matrix')""";

    private MatrixImports() {}

    /** Answers their ids. */
    static Map<String, UUID> of(String region, UUID enterprise) {
        UUID file = UUID.randomUUID();
        UUID operator = UUID.randomUUID();
        OwnerSql.change(IMPORT, file, region, MatrixWorld.SECRET);
        OwnerSql.change(OPERATOR, operator, enterprise, MatrixWorld.SECRET);
        return Map.of("import", file, "special-operators", operator);
    }
}
