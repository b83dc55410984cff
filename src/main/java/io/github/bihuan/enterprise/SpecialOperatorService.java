package io.github.bihuan.enterprise;

import io.github.bihuan.enterprise.SpecialOperatorApi.CertificateView;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Shows the certificates of special operators. */
@Singleton
class SpecialOperatorService {

    private final Database database;
    private final SpecialOperatorRepository rows;
    private final Clock clock;

    SpecialOperatorService(Database database, SpecialOperatorRepository rows, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
    }

    Uni<Page<CertificateView>> list(Caller caller, SpecialOperatorFilter filter, PageRequest page) {
        LocalDate today = BusinessTime.today(clock);
        return database.read(caller.scope(), tx -> rows.list(tx, caller.scope(), filter, today, page))
                .map(found -> Page.of(found, page, shown -> List.of(shown.validUntil(), shown.id())));
    }
}
