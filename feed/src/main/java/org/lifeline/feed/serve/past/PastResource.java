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
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lifeline.feed.serve.Lines;
import org.lifeline.feed.serve.OwnFeed;
import org.lifeline.wire.ChangeEvent;
import org.lifeline.wire.Role;

/** The snapshot of another time. */
@Path("/snapshot/as-of")
@Tag(name = "Feed", description = "For the other services of the system")
class PastResource {
    private static final int SECONDS = 30;

    private final StatesAt states;
    private final ChangedSubjects changed;
    private final OwnFeed feed;
    private final ObjectMapper json;

    PastResource(StatesAt states, ChangedSubjects changed, OwnFeed feed, ObjectMapper json) {
        this.states = states;
        this.changed = changed;
        this.feed = feed;
        this.json = json;
    }

    /** {@link Lines} that begin with {@code {"asOf": …, "cursor": …}}, and {@code since} if they are only what differs. */
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
                    "One JSON object a line: first `asOf` and the `cursor` of this answer, then the last event of each"
                            + " subject by then, last their `count`. If the first has `since`, only of subjects whose state may"
                            + " be another than at that time, with no data if they had none",
            content = @Content(schema = @Schema(implementation = ChangeEvent.class)))
    public StreamingOutput at(
            @QueryParam("at") @NotNull @Parameter(required = true, example = "2025-03-08T12:00:00Z") Instant at,
            @QueryParam("since")
                    @Parameter(
                            description = "A time of which the caller has all states already",
                            example = "2025-03-08T11:00:00Z")
                    Instant since,
            @QueryParam("seen") @Parameter(description = "The cursor of the answer that told them") String seen) {
        return out -> QuarkusTransaction.requiringNew().timeout(SECONDS).run(() -> write(out, at, since, seen));
    }

    private void write(OutputStream out, Instant at, Instant since, String seen) {
        String cursor = feed.now(); // before anything else is read: nothing that is not read comes before it
        Optional<Set<String>> different = since == null || seen == null
                ? Optional.empty()
                : feed.transaction(seen).flatMap(transaction -> changed.between(since, at, transaction));
        if (different.isPresent()) {
            Map<String, Object> first = Map.of("asOf", at, "cursor", cursor, "since", since);
            new Lines(json).write(out, first, line -> states.each(different.get(), at, line));
        } else {
            new Lines(json).write(out, Map.of("asOf", at, "cursor", cursor), line -> states.each(at, line));
        }
    }
}
