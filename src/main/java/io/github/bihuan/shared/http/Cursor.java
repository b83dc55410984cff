package io.github.bihuan.shared.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** An opaque place in a list: the ordering key of the last row seen, as texts. */
public final class Cursor {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> key;

    private Cursor(List<String> key) {
        this.key = key;
    }

    static String encode(List<?> key) {
        try {
            byte[] json =
                    JSON.writeValueAsBytes(key.stream().map(String::valueOf).toList());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Cursor decode(String text, int parts) {
        try {
            String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> key = JSON.readValue(json, new TypeReference<List<String>>() {});
            if (key != null && key.size() == parts && !key.contains(null)) {
                return new Cursor(key);
            }
        } catch (IllegalArgumentException | JsonProcessingException e) {
            throw invalid();
        }
        throw invalid();
    }

    public UUID uuid(int part) {
        try {
            return UUID.fromString(key.get(part));
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    public LocalDate date(int part) {
        try {
            return LocalDate.parse(key.get(part));
        } catch (DateTimeException e) {
            throw invalid();
        }
    }

    public OffsetDateTime instant(int part) {
        try {
            return Instant.parse(key.get(part)).atOffset(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw invalid();
        }
    }

    public long number(int part) {
        try {
            return Long.parseLong(key.get(part));
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }

    public String text(int part) {
        return key.get(part);
    }

    private static BusinessRuleViolation invalid() {
        return new BusinessRuleViolation(CommonProblem.INVALID_CURSOR, "cursor", "分页游标无效，请从第一页重新读取");
    }
}
