package io.github.bihuan.dispatch;

import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * Writes whole ledgers to files: a cursor in a snapshot, a chunk in memory at a time. The file is finished before it is
 * sent, so that a slow reader holds no snapshot and no connection; whoever sends it deletes it.
 */
@Singleton
public final class LedgerExports {

    private final Database database;
    private final Forms forms;
    private final FormContexts contexts;
    private final Ledgers ledgers;
    private final Vertx vertx;

    LedgerExports(Database database, Forms forms, FormContexts contexts, Ledgers ledgers, Vertx vertx) {
        this.database = database;
        this.forms = forms;
        this.contexts = contexts;
        this.ledgers = ledgers;
        this.vertx = vertx;
    }

    /** A new file in the directory for temporary files; errors as for the form itself. */
    public Uni<Path> export(Caller caller, String code, FormQuestion question, LedgerFormat format) {
        return blocking(() -> Files.createTempFile("bihuan-ledger-", "." + format.suffix()))
                .flatMap(path -> database.longSnapshot(caller.scope(), tx -> contexts.of(tx, caller, code, question)
                                .flatMap(context -> write(tx, context, path, format)))
                        .onFailure()
                        .call(() -> blocking(() -> Files.deleteIfExists(path)))
                        .replaceWith(path));
    }

    private Uni<Void> write(Tx tx, FormContext context, Path path, LedgerFormat format) {
        Indicator rows = forms.indicator(context.form().rowsIndicator());
        return blocking(() -> LedgerFile.create(format, path, context.form())).flatMap(file -> ledgers.each(
                        tx,
                        rows,
                        context.asked(),
                        chunk -> blocking(() -> {
                            file.write(chunk);
                            return null;
                        }))
                .eventually(() -> blocking(() -> {
                    file.close();
                    return null;
                })));
    }

    private <T> Uni<T> blocking(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(work, true).toCompletionStage());
    }
}
