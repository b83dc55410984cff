package io.github.bihuan.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import io.github.bihuan.audit.ProofRepository.Outside;
import io.github.bihuan.audit.ProofRepository.Proven;
import io.github.bihuan.audit.domain.CanonicalJson;
import io.github.bihuan.audit.domain.Hashes;
import io.github.bihuan.audit.domain.Head;
import io.github.bihuan.audit.domain.Seal;
import io.github.bihuan.audit.domain.SigningKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The lines of an export (docs/audit.md): one JSON object each, its {@code type} first. Counts and hashes what it has made, for the
 * last line, which is signed. A journal row stands in it as the database writes it.
 */
final class ExportLines {

    static final int FORMAT = 1;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final MessageDigest digest = Hashes.sha256();
    private long lines;

    /** @param before the seal before the first one, or null at the beginning of the chain */
    String journal(Period period, Instant at, Seal before) {
        Map<String, Object> line = typed("journal");
        line.put("format", FORMAT);
        line.put("from", period.from().toString());
        line.put("to", period.to().toString());
        line.put("exportedAt", at.toString());
        line.put("before", before == null ? null : SealLine.of("before", before));
        return text(line);
    }

    String key(String publicKey) {
        Map<String, Object> line = typed("key");
        line.put("publicKey", publicKey);
        return text(line);
    }

    String head(Head head) {
        return text(HeadLine.of(head));
    }

    String seal(Seal seal) {
        return text(SealLine.of("seal", seal));
    }

    /** A seal after the period, on the way to the next signed head. */
    String bridge(Seal seal) {
        return text(SealLine.of("bridge", seal));
    }

    /** @param shown whether the reader may see the row; otherwise its present hash stands for it */
    String row(Proven row, boolean shown) {
        var place = row.row();
        Map<String, Object> line = typed("row");
        line.put("position", place.position());
        line.put("block", place.block());
        line.put("eventId", place.eventId());
        line.put("rowHash", place.rowHash());
        line.put("chainHash", place.chainHash());
        if (place.actualHash() != null) {
            line.put(shown ? "event" : "withheldHash", shown ? new RawValue(row.json()) : place.actualHash());
        }
        return text(line);
    }

    String outside(Outside row, boolean shown) {
        Map<String, Object> line = typed("outside");
        line.put("eventId", row.id());
        line.put("seq", row.seq());
        line.put("stale", row.stale());
        if (shown && row.json() != null) {
            line.put("event", new RawValue(row.json()));
        }
        return text(line);
    }

    /** The last line: how many there were before it, their SHA-256, and the signature over that. */
    String end(SigningKey key) {
        Map<String, Object> line = typed("end");
        line.put("lines", lines);
        line.put("sha256", HexFormat.of().formatHex(digest.digest()));
        line.put("keyId", key.id());
        line.put("signature", key.sign(CanonicalJson.of(line)));
        return text(line);
    }

    private static Map<String, Object> typed(String type) {
        var line = new LinkedHashMap<String, Object>();
        line.put("type", type);
        return line;
    }

    private String text(Map<String, Object> line) {
        try {
            String text = MAPPER.writeValueAsString(line) + "\n";
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            lines++;
            return text;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
