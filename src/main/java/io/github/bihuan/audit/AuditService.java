package io.github.bihuan.audit;

import io.github.bihuan.audit.AuditApi.AuditEvent;
import io.github.bihuan.audit.AuditRepository.Filter;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Reading the journal, newest first, within the caller's jurisdiction. */
@Singleton
final class AuditService {

    private final Database database;
    private final AuditRepository repository;

    AuditService(Database database, AuditRepository repository) {
        this.database = database;
        this.repository = repository;
    }

    Uni<Page<AuditEvent>> list(Caller caller, Filter filter, PageRequest request) {
        Scope scope = caller.scope();
        return database.read(caller.scope(), tx -> repository
                .list(tx, scope, filter, request)
                .map(rows -> Page.of(rows, request, row -> List.of(row.seq())))
                .flatMap(page -> page.counted(
                        request, () -> repository.count(tx, scope, filter).map(Page.Counted::of))));
    }
}
