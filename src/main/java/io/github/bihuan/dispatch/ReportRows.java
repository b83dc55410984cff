package io.github.bihuan.dispatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.bihuan.dispatch.domain.ReportStatus;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of reports, with their cells as JSON. */
@Singleton
final class ReportRows {

    private static final TypeReference<LinkedHashMap<String, Object>> VALUES = new TypeReference<>() {};
    private static final TypeReference<LinkedHashMap<String, Report.Override>> OVERRIDES = new TypeReference<>() {};
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};

    private final ObjectMapper json;

    ReportRows(ObjectMapper json) {
        this.json = json;
    }

    String json(Map<String, ?> cells) {
        try {
            return json.writeValueAsString(cells);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Report report(Row row) {
        return new Report(
                row.getUUID("id"),
                row.getLong("version"),
                row.getUUID("campaign_id"),
                row.getString("schedule_code"),
                row.getString("form_code"),
                row.getInteger("form_version"),
                row.getUUID("organisation_id"),
                row.getString("organisation_name"),
                row.getString("reporter_level"),
                row.getString("region_code"),
                row.getLocalDate("due_on"),
                row.getLocalDate("deadline"),
                row.getInteger("edition"),
                ReportStatus.valueOf(row.getString("status")),
                row.getLocalDate("cut_off"),
                instant(row.getOffsetDateTime("known_at")),
                cells(row.getString("computed_text"), VALUES),
                cells(row.getString("overrides_text"), OVERRIDES),
                cells(row.getString("texts_text"), TEXTS),
                cells(row.getString("comments_text"), TEXTS),
                row.getString("correction_note"),
                List.of(row.getArrayOfUUIDs("included")),
                List.of(row.getArrayOfStrings("missing")),
                List.of(row.getArrayOfStrings("double_counted")),
                instant(row.getOffsetDateTime("submitted_at")),
                row.getLocalDate("submitted_on"),
                row.getString("submitted_by"),
                row.getString("opinion"));
    }

    private <T> T cells(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored report unreadable", e);
        }
    }

    private static Instant instant(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
