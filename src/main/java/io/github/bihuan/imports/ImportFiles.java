package io.github.bihuan.imports;

import io.github.bihuan.audit.domain.Hashes;
import io.github.bihuan.imports.domain.Sheet;
import io.github.bihuan.imports.domain.Table;
import io.github.bihuan.imports.domain.TableReader;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Everything that touches an uploaded file: on threads of its own, a few at once, so that neither the event loop nor the memory is taken. */
@Singleton
class ImportFiles {

    private static final int LONGEST_NAME = 200;

    private final ImportSettings settings;
    private final UploadGuard guard;
    private final WorkerExecutor readers;

    ImportFiles(ImportSettings settings, Vertx vertx) {
        this.settings = settings;
        guard = new UploadGuard(settings.maxUnpackedBytes());
        readers = vertx.createSharedWorkerExecutor("imports", settings.readers());
    }

    @PreDestroy
    void close() {
        readers.close();
    }

    /** Keeps the upload beyond its request; refuses (422) what is no harmless table, and keeps nothing of it. */
    Uni<ReceivedFile> receive(FileUpload upload) {
        return working(() -> {
            Path kept = Files.createTempFile("bihuan-import-", ".upload");
            try {
                Files.move(upload.uploadedFile(), kept, StandardCopyOption.REPLACE_EXISTING);
                return new ReceivedFile(
                        kept, name(upload.fileName()), guard.inspect(kept), hash(kept), Files.size(kept));
            } catch (IOException | RuntimeException refused) {
                Files.deleteIfExists(kept);
                throw refused;
            }
        });
    }

    /** Reads the tables of a file. */
    Uni<List<Table>> tables(ReceivedFile file, TableReader reader) {
        return working(() -> sheets(file).stream()
                .map(reader::read)
                .flatMap(Optional::stream)
                .toList());
    }

    Uni<Void> forget(ReceivedFile file) {
        return working(() -> Files.deleteIfExists(file.path())).replaceWithVoid();
    }

    <T> Uni<T> working(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() -> readers.executeBlocking(work, false).toCompletionStage());
    }

    private List<Sheet> sheets(ReceivedFile file) throws IOException {
        return file.format() == FileFormat.XLSX
                ? new WorkbookReader(settings.maxRows()).read(file.path())
                : new CsvReader(settings.maxRows()).read(file.path());
    }

    private static String name(String given) {
        String name =
                given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String shown = name.replaceAll("\\p{Cntrl}", "").strip();
        String kept = shown.isEmpty() ? "未命名" : shown;
        return kept.substring(0, Math.min(LONGEST_NAME, kept.length()));
    }

    private static String hash(Path file) throws IOException {
        try (var content = new DigestInputStream(Files.newInputStream(file), Hashes.sha256())) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        }
    }
}
