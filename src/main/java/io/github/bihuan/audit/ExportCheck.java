package io.github.bihuan.audit;

import io.github.bihuan.audit.domain.CanonicalJson;
import io.github.bihuan.audit.domain.ChainCheck;
import io.github.bihuan.audit.domain.Finding;
import io.github.bihuan.audit.domain.FindingKind;
import io.github.bihuan.audit.domain.Hashes;
import io.github.bihuan.audit.domain.Head;
import io.github.bihuan.audit.domain.PublicKeys;
import io.github.bihuan.audit.domain.Seal;
import io.github.bihuan.audit.domain.SealedRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Checks an export line by line, with nothing but the file, the keys one trusts and the heads one has kept. Not thread safe. */
final class ExportCheck {

    private final PublicKeys given;
    private final List<Head> kept;
    private final MessageDigest digest = Hashes.sha256();
    private final List<Finding> ofTheFile = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final List<Head> stored = new ArrayList<>();
    private final List<SealedRow> rows = new ArrayList<>();
    private ChainCheck check;
    private Seal open;
    private long lines;
    private long outside;
    private long withheld;
    private long beyond;
    private boolean walking;
    private boolean whole;
    private boolean ended;

    /**
     * @param given the only keys believed, or null to believe those written in the export
     * @param kept heads that were kept elsewhere
     */
    ExportCheck(PublicKeys given, List<Head> kept) {
        this.given = given;
        this.kept = new ArrayList<>(kept);
    }

    /** Takes the next line. Throws {@code IllegalArgumentException} for what is no line of an export. */
    void line(String text) {
        Map<String, Object> line = ExactJson.object(text);
        String type = new LineFields(line).text("type");
        if (check == null && !type.equals("journal")) {
            throw new IllegalArgumentException("an export begins with a line of type journal");
        }
        if (ended) {
            ofTheFile.add(file(FindingKind.INSERTED, "结束行之后还有内容"));
        }
        take(type, line);
        if (!type.equals("end")) {
            digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
            lines++;
        }
    }

    /** Says that there are no more lines. */
    void finish() {
        if (check == null) {
            throw new IllegalArgumentException("the file is empty");
        }
        close();
        if (!whole) {
            kept.removeAll(stored);
            beyond = check.forget(kept);
        }
        check.end();
        if (!ended) {
            ofTheFile.add(file(FindingKind.TRUNCATED, "缺少结束行，文件不完整"));
        }
    }

    /** What is wrong with rows, seals and heads first, then with the file as such. */
    List<Finding> findings() {
        return Stream.concat(check.findings().stream(), ofTheFile.stream()).toList();
    }

    ChainCheck chain() {
        return check;
    }

    PublicKeys keys() {
        return given == null ? PublicKeys.of(written) : given;
    }

    /** Rows that were not in the chain yet when the export was made. */
    long outside() {
        return outside;
    }

    /** Rows of other regions, present as hashes only. */
    long withheld() {
        return withheld;
    }

    /** Kept heads that lie beyond the export's last block. */
    long beyond() {
        return beyond;
    }

    private void take(String type, Map<String, Object> line) {
        switch (type) {
            case "journal" -> begin(line);
            case "key" -> written.add(new LineFields(line).text("publicKey"));
            case "head" -> head(HeadLine.read(line));
            case "seal" -> seal(SealLine.read(line));
            case "row" -> row(line);
            case "bridge" -> bridge(SealLine.read(line));
            case "outside" -> outside(line);
            case "end" -> end(line);
            default -> throw new IllegalArgumentException("unknown type of line " + type);
        }
    }

    private void begin(Map<String, Object> line) {
        var fields = new LineFields(line);
        if (check != null || fields.number("format") != ExportLines.FORMAT) {
            throw new IllegalArgumentException("not an export of format " + ExportLines.FORMAT);
        }
        Map<String, Object> before = fields.objectOrNull("before");
        check = new ChainCheck(before == null ? null : SealLine.read(before));
    }

    /** Stored heads stand before the first seal, the one signed for the export after the last. */
    private void head(Head head) {
        if (walking) {
            close();
            whole = true;
            check.expect(head, keys());
        } else {
            stored.add(head);
        }
    }

    private void seal(Seal seal) {
        walk();
        close();
        open = seal;
    }

    private void bridge(Seal seal) {
        walk();
        close();
        check.bridge(seal);
    }

    private void walk() {
        if (!walking) {
            walking = true;
            check.heads(stored, keys());
            kept.forEach(head -> check.expect(head, keys()));
        }
    }

    private void close() {
        if (open != null) {
            check.block(open, rows);
        }
        open = null;
        rows.clear();
    }

    private void row(Map<String, Object> line) {
        var fields = new LineFields(line);
        Map<String, Object> event = fields.objectOrNull("event");
        String hash = event == null ? fields.textOrNull("withheldHash") : Hashes.row(event);
        withheld += event == null && hash != null ? 1 : 0;
        if (open == null) {
            throw new IllegalArgumentException("a row before its seal");
        }
        rows.add(new SealedRow(
                fields.number("position"),
                fields.number("block"),
                fields.text("eventId"),
                fields.text("rowHash"),
                fields.text("chainHash"),
                hash,
                event == null ? null : new LineFields(event).number("seq")));
    }

    private void outside(Map<String, Object> line) {
        var fields = new LineFields(line);
        if (Boolean.TRUE.equals(line.get("stale"))) {
            check.stray(fields.text("eventId"), line.get("seq") == null ? null : fields.number("seq"));
        } else {
            outside++;
        }
    }

    private void end(Map<String, Object> line) {
        ended = true;
        var fields = new LineFields(line);
        var signed = new HashMap<>(line);
        signed.remove("signature");
        boolean same = fields.number("lines") == lines
                && fields.text("sha256").equals(HexFormat.of().formatHex(digest.digest()));
        if (!same) {
            ofTheFile.add(file(FindingKind.CHANGED, "文件在导出之后被改过"));
        }
        if (!keys().signed(fields.text("keyId"), CanonicalJson.of(signed), fields.text("signature"))) {
            ofTheFile.add(file(FindingKind.HEAD_INVALID, "文件的签名不符，或签名密钥不在受信之列"));
        }
    }

    private static Finding file(FindingKind kind, String detail) {
        return new Finding(kind, null, null, null, null, detail);
    }
}
