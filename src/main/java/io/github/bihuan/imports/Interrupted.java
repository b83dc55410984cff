package io.github.bihuan.imports;

import io.github.bihuan.imports.domain.ImportStatus;
import java.time.Duration;
import java.time.Instant;

/** A check that has taken too long has died with its replica: nobody goes on with it. */
final class Interrupted {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final String WHY = "检查中断，请重新上传";

    private Interrupted() {}

    static StoredImport asOf(StoredImport file, Instant now) {
        boolean died = file.status() == ImportStatus.CHECKING
                && file.createdAt().plus(LONGEST).isBefore(now);
        return died ? file.failed(WHY) : file;
    }
}
