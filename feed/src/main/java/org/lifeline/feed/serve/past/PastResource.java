package org.lifeline.feed.serve.past;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lifeline.feed.serve.Lines;
import org.lifeline.wire.ChangeEvent;
import org.lifeline.wire.Role;

/** The snapshot of another time. */
@Path("/snapshot/as-of")
@Tag(name = "Feed", description = "For the other services of the system")
class PastResource {
    private static final int SECONDS = 30;

    private final StatesAt states;
    private final ObjectMapper json;

    PastResource(StatesAt states, ObjectMapper json) {
        this.states = states;
        this.json = json;
    }

    /** {@link Lines} that begin with {@code {"asOf": …}}. */
    @RolesAllowed(Role.SERVICE)
    @GET
    @Blocking
    @Produces(Lines.MEDIA_TYPE)
    @Operation(
            operationId = "snapshotAsOf",
            summary = "The state as it had been recorded at a time; a time to come has the state of now")
    @APIResponse(
            responseCode = "200",
            description =
                    "One JSON object a line: first `asOf`, then the last event of each subject by then, last their"
                            + " `count`",
            content = @Content(schema = @Schema(implementation = ChangeEvent.class)))
    public StreamingOutput at(
            @QueryParam("at") @NotNull @Parameter(required = true, example = "2025-03-08T12:00:00Z") Instant at) {
        return out -> QuarkusTransaction.requiringNew().timeout(SECONDS).run(() -> new Lines(json)
                .write(out, Map.of("asOf", at), line -> states.each(at, line)));
    }
}
