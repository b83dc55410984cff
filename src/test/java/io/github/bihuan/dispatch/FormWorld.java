package io.github.bihuan.dispatch;

import io.github.bihuan.fixtures.OwnerSql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Rows that forms and ledgers read, written beside the application. */
final class FormWorld {

    private static final String CAMPAIGN =
            """
            insert into campaign (id, code, name, document_number, programme_type, region_code, issued_on, start_on, end_on,
              status, published_at, created_at, updated_at)
            values (?, ?, '专项行动', '马政发〔2024〕27号', 'SPECIAL_CAMPAIGN', ?, '2024-12-17', '2024-12-17', '2025-03-31',
              'PUBLISHED', '2024-12-17T00:00:00Z', '2024-12-17T00:00:00Z', '2024-12-17T00:00:00Z')""";

    private static final String ENTERPRISE =
            """
            insert into enterprise (id, version, name, uscc, region_code, address, industry, size_class, premises_type,
              risk_tags, status, principal_name, key_enterprise, watch_listed, high_risk, self_inspection_mode, created_at,
              updated_at)
            values (?, 1, ?, ?, ?, '样例路1号', 'LIGHT_INDUSTRY', 'SMALL', 'OWN_SITE', '{}', 'ACTIVE', '张三', false, false,
              false, 'SELF', '2024-12-17T00:00:00Z', '2024-12-17T00:00:00Z')""";

    private static final String ORGANISATION =
            """
            insert into organisation (id, version, code, name, kind, level, region_code, status)
            values (?, 1, ?, ?, 'CAMPAIGN_OFFICE', ?, ?, 'ACTIVE')""";

    private static final String HAZARD =
            """
            insert into hazard (id, code, enterprise_id, region_code, source, status, status_since, description, place,
              found_on, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, 'REPORTED', ?, ?, '车间', ?, 'test', '2024-12-17T00:00:00Z')""";

    private static final String DOCUMENT =
            """
            insert into hazard_document (id, hazard_id, seq, kind, outcome, status_after, payload, occurred_on, recorded_at,
              actor, roles)
            values (gen_random_uuid(), ?, ?, ?, ?, 'RECTIFYING', ?::jsonb, ?, ?::timestamptz, 'test', 'TOWNSHIP_OFFICE')""";

    private static final String ORGANISED = "update fact set organisation_id = ? where subject_id = ?";

    private int serial;

    UUID campaign(String region) {
        UUID id = UUID.randomUUID();
        OwnerSql.change(CAMPAIGN, id, "T-" + id, region);
        return id;
    }

    UUID enterprise(String name, String region) {
        UUID id = UUID.randomUUID();
        OwnerSql.change(ENTERPRISE, id, name, id.toString(), region);
        return id;
    }

    UUID organisation(String name, String level, String region) {
        UUID id = UUID.randomUUID();
        OwnerSql.change(ORGANISATION, id, "T-" + id, name, level, region);
        return id;
    }

    UUID hazard(UUID enterprise, String region, String source, LocalDate foundOn, String description) {
        UUID id = UUID.randomUUID();
        OwnerSql.change(HAZARD, id, "YH-" + id, enterprise, region, source, foundOn, description, foundOn);
        return id;
    }

    void document(UUID hazard, String kind, String outcome, String payload, LocalDate on, Instant recordedAt) {
        serial++;
        OwnerSql.change(DOCUMENT, hazard, serial, kind, outcome, payload, on, recordedAt.toString());
    }

    void recordedBy(UUID organisation, UUID subject) {
        OwnerSql.change(ORGANISED, organisation, subject);
    }
}
