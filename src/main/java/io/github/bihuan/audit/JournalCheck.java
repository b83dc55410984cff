package io.github.bihuan.audit;

import io.github.bihuan.audit.VerificationApi.Verification;
import io.github.bihuan.audit.VerificationApi.VerificationFinding;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.VertxContextSupport;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The program run once to verify the whole journal (审计日志核验), as after a restore: nothing is served, no job runs. Ends with 0
 * when every row is as it was sealed, with 1 when one is not; each finding is a line.
 */
public final class JournalCheck implements QuarkusApplication {

    private static final int BROKEN = 1;

    private final ChainVerification verification;

    JournalCheck(ChainVerification verification) {
        this.verification = verification;
    }

    @Override
    public int run(String... args) throws Exception {
        try {
            return say(VertxContextSupport.subscribeAndAwait(verification::all));
        } catch (Exception failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static int say(Verification result) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        result.findings().forEach(finding -> out.println(line(finding)));
        out.printf(
                "%s: rows %d, unsealed %d, seals %d, heads %d, findings %d%n",
                result.ok() ? "journal verified / 审计日志核验通过" : "journal BROKEN / 审计日志已被改动",
                result.rowsVerified(),
                result.unsealedRows(),
                result.sealsVerified(),
                result.headsVerified(),
                result.findingCount());
        return result.ok() ? 0 : BROKEN;
    }

    private static String line(VerificationFinding finding) {
        return "%s block %s position %s row %s: %s"
                .formatted(finding.kind(), finding.block(), finding.position(), finding.eventId(), finding.detail());
    }
}
