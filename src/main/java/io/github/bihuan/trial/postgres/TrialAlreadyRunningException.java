package io.github.bihuan.trial.postgres;

import java.nio.file.Path;

/** Another instance already works with this home; the message names the home and the process that holds it. */
public final class TrialAlreadyRunningException extends PostgresStartException {

    private static final long serialVersionUID = 1L;

    TrialAlreadyRunningException(Path home, String holder) {
        super(
                "已有一个闭环实例正在使用目录 " + home + "(进程号 " + holder + ")。请先停止它,或用 BIHUAN_HOME 指定另一个目录。",
                "Another Bihuan instance (process " + holder + ") is already using " + home
                        + ". Stop it first, or choose another directory with BIHUAN_HOME.");
    }
}
