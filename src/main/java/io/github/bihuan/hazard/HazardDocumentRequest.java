package io.github.bihuan.hazard;

import io.github.bihuan.hazard.domain.HazardDocument;
import java.util.UUID;

/** A request to sign a document. */
interface HazardDocumentRequest {

    /**
     * @param id the document's id
     * @param catalog for documents that cite catalog items
     */
    HazardDocument document(UUID id, HazardCatalog catalog);
}
