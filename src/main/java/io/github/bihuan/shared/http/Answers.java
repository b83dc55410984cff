package io.github.bihuan.shared.http;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers in the house's form: 201 with {@code Location} and {@code ETag}, 200 with {@code ETag}. */
public final class Answers {

    private Answers() {}

    public static Response ok(Versioned body) {
        return Response.ok(body).header("ETag", IfMatch.etag(body.version())).build();
    }

    /** @param collection path of the collection, such as {@code /api/v1/hazards} */
    public static Response created(String collection, Versioned body) {
        return Response.created(URI.create(collection + "/" + body.id()))
                .entity(body)
                .header("ETag", IfMatch.etag(body.version()))
                .build();
    }
}
