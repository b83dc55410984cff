package io.github.bihuan.audit;

import io.github.bihuan.audit.domain.Finding;
import io.github.bihuan.audit.domain.Head;
import io.github.bihuan.audit.domain.PublicKeys;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks an export of the journal without the program running, the database or a network: {@code Verify export.jsonl [--key
 * public.pem]… [--head heads.jsonl]}. Ends with 0 when all is as it was sealed, 1 when something is not, 2 when the files cannot be
 * read.
 */
public final class Verify {

    private static final int INTACT = 0;
    private static final int BROKEN = 1;
    private static final int UNREADABLE = 2;
    private static final String USAGE =
            "usage: java -cp 'app/*:lib/main/*' io.github.bihuan.audit.Verify EXPORT.jsonl [--key PUBLIC.pem]... [--head HEADS.jsonl]";

    private final PrintStream out;
    private final List<String> keys = new ArrayList<>();
    private final List<Head> heads = new ArrayList<>();
    private Path export;

    private Verify(PrintStream out) {
        this.out = out;
    }

    public static void main(String... args) {
        System.exit(run(new PrintStream(System.out, true, StandardCharsets.UTF_8), args));
    }

    static int run(PrintStream out, String... args) {
        try {
            var verify = new Verify(out);
            verify.read(args);
            return verify.check();
        } catch (IOException | RuntimeException unreadable) {
            out.println("无法核验 / cannot verify: " + unreadable.getMessage());
            out.println(USAGE);
            return UNREADABLE;
        }
    }

    private void read(String... args) throws IOException {
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--key" -> keys.add(Files.readString(Path.of(args[++i])));
                case "--head" -> readHeads(Path.of(args[++i]));
                default -> export = Path.of(args[i]);
            }
        }
        if (export == null) {
            throw new IllegalArgumentException("no export named");
        }
    }

    /** One head a line; what stands before it, such as a log's time, is passed over. */
    private void readHeads(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            int start = line.indexOf('{');
            if (start >= 0) {
                heads.add(HeadLine.read(ExactJson.object(line.substring(start))));
            }
        }
    }

    private int check() throws IOException {
        var check = new ExportCheck(keys.isEmpty() ? null : PublicKeys.of(keys), heads);
        try (BufferedReader lines = Files.newBufferedReader(export)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                check.line(line);
            }
        }
        check.finish();
        List<Finding> findings = check.findings();
        findings.forEach(this::say);
        summary(check, findings.size());
        return findings.isEmpty() ? INTACT : BROKEN;
    }

    private void say(Finding finding) {
        out.printf("%s %s: %s%n", finding.kind(), place(finding), finding.kind().label() + "，" + finding.detail());
    }

    private static String place(Finding finding) {
        List<String> place = new ArrayList<>();
        add(place, "position", finding.position());
        add(place, "seq", finding.seq());
        add(place, "id", finding.eventId());
        add(place, "block", finding.block());
        return place.isEmpty() ? "file" : String.join(" ", place);
    }

    private static void add(List<String> place, String name, Object value) {
        if (value != null) {
            place.add(name + "=" + value);
        }
    }

    private void summary(ExportCheck check, int findings) {
        var chain = check.chain();
        out.printf(
                "%s: rows %d (withheld %d), outside the chain %d, seals %d, signed heads %d, findings %d%n",
                findings == 0 ? "OK 完好" : "BROKEN 有问题",
                chain.rows(),
                check.withheld(),
                check.outside(),
                chain.seals(),
                chain.heads(),
                findings);
        if (check.beyond() > 0) {
            out.printf("%d kept heads lie after the export / 有 %d 个另存的链首晚于本导出%n", check.beyond(), check.beyond());
        }
        if (keys.isEmpty()) {
            out.println("keys taken from the export itself, compare them with yours or give --key / 密钥取自导出文件本身，请核对: "
                    + String.join(", ", check.keys().texts()));
        }
    }
}
