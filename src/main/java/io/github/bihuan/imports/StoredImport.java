package io.github.bihuan.imports;

import io.github.bihuan.imports.domain.ImportStatus;
import io.github.bihuan.imports.domain.ImportType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The row of an import.
 *
 * @param regionCode the uploading office's jurisdiction
 * @param mapping the importer's own headings, to field names
 * @param campaignId hazards count in this campaign, or null
 * @param failure why it failed, or null
 */
record StoredImport(
        UUID id,
        long version,
        String regionCode,
        ImportType type,
        String fileName,
        String contentHash,
        long fileBytes,
        Map<String, String> mapping,
        UUID campaignId,
        ImportStatus status,
        String failure,
        List<ImportApi.TableView> tables,
        ImportApi.Counts counts,
        Integer created,
        Instant createdAt,
        String createdBy,
        String createdByName,
        UUID organisationId,
        Instant endedAt,
        Instant committedAt) {

    StoredImport failed(String why) {
        return new StoredImport(
                id,
                version,
                regionCode,
                type,
                fileName,
                contentHash,
                fileBytes,
                mapping,
                campaignId,
                ImportStatus.FAILED,
                why,
                tables,
                counts,
                created,
                createdAt,
                createdBy,
                createdByName,
                organisationId,
                endedAt,
                committedAt);
    }
}
