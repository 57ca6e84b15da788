package org.lifeline.gateway.signin;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.lifeline.gateway.caller.Caller;

/** Tells people who they are here; the gate lets nobody else come this far. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in", description = "Who may do what")
class MeResource {
    private final CurrentVertxRequest current;

    MeResource(CurrentVertxRequest current) {
        this.current = current;
    }

    @GET
    @PermitAll
    @NonBlocking
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(operationId = "me", summary = "Who is signed in, and until when")
    @APIResponse(responseCode = "200", description = "Who it is")
    public Me me() {
        return Me.of(Caller.of(current.getCurrent()));
    }
}
