package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.FormResult.FormCell;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Forms as official xlsx files. */
@Singleton
final class OfficialSheets {

    private final Database database;
    private final FormService service;
    private final Forms forms;
    private final FormRepository repository;
    private final Vertx vertx;
    private final Clock clock;

    OfficialSheets(
            Database database, FormService service, Forms forms, FormRepository repository, Vertx vertx, Clock clock) {
        this.database = database;
        this.service = service;
        this.forms = forms;
        this.repository = repository;
        this.vertx = vertx;
        this.clock = clock;
    }

    /** The form as it is computed now; errors as for the form itself. */
    Uni<byte[]> of(Caller caller, String code, FormQuestion question) {
        return service.form(caller, code, question).flatMap(result -> unitName(caller, result.organisationId())
                .flatMap(unit -> bytes(sheet(result, unit))));
    }

    /** The file of a sheet, made beside the event loop. */
    Uni<byte[]> bytes(OfficialSheet sheet) {
        return Uni.createFrom().completionStage(() -> vertx.executeBlocking(() -> OfficialWorkbook.bytes(sheet), false)
                .toCompletionStage());
    }

    private OfficialSheet sheet(FormResult result, String unit) {
        Map<String, Object> values = new HashMap<>();
        for (FormCell cell : result.cells()) {
            values.put(cell.code(), cell.value());
        }
        return new OfficialSheet(
                forms.require(result.formCode(), result.formVersion()),
                unit,
                BusinessTime.today(clock),
                values,
                result.rows() == null ? List.of() : result.rows(),
                List.of());
    }

    private Uni<String> unitName(Caller caller, UUID organisation) {
        return organisation == null
                ? Uni.createFrom().nullItem()
                : database.read(caller.scope(), tx -> repository.organisationName(tx, organisation));
    }
}
