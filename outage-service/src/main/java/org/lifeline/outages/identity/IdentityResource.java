package org.lifeline.outages.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.lifeline.wire.ProblemType;
import org.lifeline.wire.Role;

/** The one door to who reported. */
@Path("/api/v1/reports/{id}/identity")
@Tag(name = "Reports")
class IdentityResource {
    private final Reading reading;

    IdentityResource(Reading reading) {
        this.reading = reading;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            operationId = "readIdentity",
            summary = "Who filed a report; that you asked, and why, is kept in the audit before you are answered")
    @APIResponse(
            responseCode = "200",
            description = "Who filed it",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = IdentityView.class)))
    @APIResponse(responseCode = "404", description = "Nobody is known to have filed it, or not any more")
    public RestResponse<IdentityView> read(UUID id, @NotNull @Valid ReadIdentity why) {
        IdentityView identity = reading.read(id, why.reason())
                .map(person -> IdentityView.of(id, person))
                .orElseThrow(() -> ProblemType.NOT_FOUND.because("Nobody is known to have filed this report"));
        return RestResponse.ResponseBuilder.ok(identity)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
