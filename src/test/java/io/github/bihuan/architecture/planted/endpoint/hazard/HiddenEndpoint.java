package io.github.bihuan.architecture.planted.endpoint.hazard;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Planted: an endpoint that the framework would drop; the path is never registered because tests are not scanned for it. */
@Path("/planted")
abstract class HiddenEndpoint {
    @GET
    abstract String hidden();
}
