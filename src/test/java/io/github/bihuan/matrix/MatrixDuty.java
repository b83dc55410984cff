package io.github.bihuan.matrix;

import io.github.bihuan.fixtures.OwnerSql;
import java.util.Map;
import java.util.UUID;

/** A duty of the town's enterprises, and one enterprise's instance of it. */
final class MatrixDuty {

    private static final String DUTY =
            """
            insert into duty (id, code, name, region_code, obligor, cadence, holiday_shift, evidence_kind, known_on, status,
              created_at, updated_at)
            values (?, 'MATRIX', ?, ?, 'ENTERPRISE', 'QUARTERLY', 'NONE', 'DRILL', '2024-10-01', 'ACTIVE', now(), now())""";

    private static final String INSTANCE =
            """
            insert into duty_instance (id, origin, origin_id, duty_id, name, enterprise_id, region_code, cadence, evidence_kind,
              period_from, period_to, nominal_on, due_on, provisional, known_on, created_at)
            values (?, 'DUTY', ?, ?, ?, ?, ?, 'QUARTERLY', 'DRILL', '2024-10-01', '2024-12-31', '2024-12-31', '2024-12-31',
              false, '2024-10-01', now())""";

    private MatrixDuty() {}

    /** Answers their ids. */
    static Map<String, UUID> of(String region, UUID enterprise) {
        UUID duty = UUID.randomUUID();
        UUID instance = UUID.randomUUID();
        OwnerSql.change(DUTY, duty, MatrixWorld.SECRET, region);
        OwnerSql.change(INSTANCE, instance, duty, duty, MatrixWorld.SECRET, enterprise, region);
        return Map.of("duty", duty, "duty-instance", instance);
    }
}
