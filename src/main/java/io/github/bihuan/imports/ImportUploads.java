package io.github.bihuan.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.campaign.Campaigns;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.identity.IdentityProblem;
import io.github.bihuan.imports.ImportApi.Counts;
import io.github.bihuan.imports.ImportApi.ImportView;
import io.github.bihuan.imports.domain.ImportStatus;
import io.github.bihuan.imports.domain.ImportType;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.id.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes uploaded tables in: refuses what is harmful, records the import and has it checked. */
@Singleton
class ImportUploads {

    static final String SUBJECT = "IMPORT";
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final int LONGEST_MAPPING = 20_000;

    private final Commands commands;
    private final Importers importers;
    private final Layouts layouts;
    private final ImportFiles files;
    private final ImportRepository imports;
    private final ImportCheck check;
    private final Campaigns campaigns;
    private final Journal journal;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;

    ImportUploads(
            Commands commands,
            Importers importers,
            Layouts layouts,
            ImportFiles files,
            ImportRepository imports,
            ImportCheck check,
            Campaigns campaigns,
            Journal journal,
            ObjectMapper json,
            Ids ids,
            Clock clock) {
        this.commands = commands;
        this.importers = importers;
        this.layouts = layouts;
        this.files = files;
        this.imports = imports;
        this.check = check;
        this.campaigns = campaigns;
        this.journal = journal;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** What the idempotency key stands for. */
    private record Request(String hash, ImportType type, Map<String, String> mapping, UUID campaignId) {}

    /** Answers as soon as the file is known to be harmless; it is checked afterwards. */
    Uni<ImportView> upload(Caller caller, ImportUpload form) {
        importers.requireAllowed(caller, form.type);
        requireJurisdiction(caller);
        Map<String, String> mapping = mapping(form);
        return files.receive(form.file).flatMap(file -> record(caller, form, mapping, file));
    }

    /** An import belongs to the jurisdiction of whoever uploads it. */
    private static void requireJurisdiction(Caller caller) {
        if (caller.actor().regionCode() == null) {
            throw IdentityProblem.REGION_OUTSIDE_JURISDICTION.on(null, "您的账号没有行政区划，导入的台账无从归属");
        }
    }

    private Uni<ImportView> record(Caller caller, ImportUpload form, Map<String, String> mapping, ReceivedFile file) {
        StoredImport begun = begun(caller, form, mapping, file);
        var request = new Request(file.hash(), form.type, mapping, form.campaignId);
        return commands.run(caller, request, ImportView.class, tx -> record(tx, caller, begun))
                .onFailure()
                .call(() -> files.forget(file))
                .invoke(recorded -> follow(caller, begun, recorded, file));
    }

    private Uni<ImportView> record(Tx tx, Caller caller, StoredImport begun) {
        List<UUID> campaign = begun.campaignId() == null ? List.of() : List.of(begun.campaignId());
        return campaigns
                .requireAll(tx, caller.scope(), campaign, "campaignId")
                .chain(() -> imports.insert(tx, begun))
                .chain(() -> imports.sameContent(tx, begun))
                .map(same -> ImportView.of(begun, same))
                .call(shown -> journal.record(
                        tx,
                        caller,
                        JournalEntry.created("IMPORT_UPLOAD", SUBJECT, begun.id(), begun.regionCode(), shown)
                                .named(begun.fileName())));
    }

    /** A repeated request gets the first answer; then this copy of the file is not needed. */
    private void follow(Caller caller, StoredImport begun, ImportView recorded, ReceivedFile file) {
        if (recorded.id().equals(begun.id())) {
            check.begin(caller, begun, file);
        } else {
            files.forget(file).subscribe().with(done -> {});
        }
    }

    private StoredImport begun(Caller caller, ImportUpload form, Map<String, String> mapping, ReceivedFile file) {
        return new StoredImport(
                ids.next(),
                1,
                caller.actor().regionCode(),
                form.type,
                file.name(),
                file.hash(),
                file.bytes(),
                mapping,
                form.campaignId,
                ImportStatus.CHECKING,
                null,
                List.of(),
                new Counts(0, 0, 0, 0, 0, 0, 0),
                null,
                clock.instant(),
                caller.actor().subject(),
                caller.actor().name(),
                caller.actor().organisationId(),
                null,
                null);
    }

    private Map<String, String> mapping(ImportUpload form) {
        if (form.mapping == null || form.mapping.isBlank()) {
            return Map.of();
        }
        ImportProblem.INVALID_MAPPING.unless(form.mapping.length() <= LONGEST_MAPPING, "mapping", "栏目对应过长");
        try {
            Map<String, String> mapping = json.readValue(form.mapping, TEXTS);
            mapping.values().forEach(field -> requireField(form.type, field));
            return Map.copyOf(mapping);
        } catch (JsonProcessingException | NullPointerException malformed) {
            throw ImportProblem.INVALID_MAPPING.on("mapping", "栏目对应应为 JSON 对象，如 {\"厂名\": \"name\"}");
        }
    }

    private void requireField(ImportType type, String field) {
        ImportProblem.INVALID_MAPPING.unless(
                layouts.of(type).field(field).isPresent(), "mapping", "该类台账没有字段“" + field + "”");
    }
}
