package io.github.bihuan.architecture.planted.sql.hazard;

import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;

/** Planted: SQL outside a repository. */
class SqlInService {
    Uni<Integer> run(Tx tx) {
        return tx.execute("select 1");
    }
}
