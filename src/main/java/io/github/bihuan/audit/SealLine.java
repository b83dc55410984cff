package io.github.bihuan.audit;

import io.github.bihuan.audit.domain.Seal;
import java.time.Instant;
import java.util.Map;

/** A seal as one JSON object of an export. */
final class SealLine {

    private SealLine() {}

    static Map<String, Object> of(String type, Seal seal) {
        Map<String, Object> line = seal.hashed();
        line.put("type", type);
        line.put("hash", seal.hash());
        return line;
    }

    static Seal read(Map<String, Object> line) {
        var fields = new LineFields(line);
        return new Seal(
                fields.number("block"),
                fields.number("firstPosition"),
                fields.number("lastPosition"),
                Instant.parse(fields.text("firstRecordedAt")),
                Instant.parse(fields.text("lastRecordedAt")),
                fields.text("settledBefore"),
                fields.text("cluster"),
                fields.text("chainHash"),
                fields.text("previousHash"),
                Instant.parse(fields.text("sealedAt")),
                fields.text("hash"));
    }
}
