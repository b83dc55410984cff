package io.github.bihuan.audit;

import io.github.bihuan.audit.domain.Head;
import java.time.Instant;
import java.util.Map;

/** A head as one JSON object: in the log, in exports, kept by whoever wants to check later. */
final class HeadLine {

    private HeadLine() {}

    static Map<String, Object> of(Head head) {
        Map<String, Object> line = head.statement();
        line.put("type", "head");
        line.put("signature", head.signature());
        return line;
    }

    static Head read(Map<String, Object> line) {
        var fields = new LineFields(line);
        return new Head(
                fields.number("number"),
                fields.number("block"),
                fields.number("position"),
                fields.text("chainHash"),
                fields.text("sealHash"),
                fields.text("previousHash"),
                Instant.parse(fields.text("signedAt")),
                fields.text("keyId"),
                fields.text("signature"));
    }
}
