package io.github.bihuan.hazard;

import io.github.bihuan.shared.http.Answers;
import jakarta.ws.rs.core.Response;

/** The answer to a signature: where the document is filed, and the hazard's new version as ETag. */
final class HazardAnswers {

    private HazardAnswers() {}

    static Response created(HazardDocumentView document) {
        String file = HazardResource.PATH + "/" + document.hazardId() + "/"
                + document.kind().noun();
        return Answers.created(file, document);
    }
}
