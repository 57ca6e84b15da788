package org.lifeline.feed.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lifeline.wire.ChangeEvent;
import org.lifeline.wire.ChangePage;
import org.lifeline.wire.Role;

/** The feed and the snapshot that other services live on. */
@Path("/")
@Tag(name = "Feed", description = "For the other services of the system")
class FeedResource {
    private static final int SNAPSHOT_SECONDS = 60;

    private final ChangeFeed feed;
    private final CurrentState state;
    private final DataSource database;
    private final ObjectMapper json;

    FeedResource(ChangeFeed feed, CurrentState state, DataSource database, ObjectMapper json) {
        this.feed = feed;
        this.state = state;
        this.database = database;
        this.json = json;
    }

    @RolesAllowed(Role.SERVICE)
    @GET
    @Path("changes")
    @Operation(summary = "What changed after a cursor; waits up to `wait` seconds for the first change")
    @APIResponse(responseCode = "200", description = "The changes, possibly none")
    @APIResponse(responseCode = "410", description = "The cursor is of an earlier life of the database")
    public Uni<ChangePage> changes(
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("500") @Min(1) @Max(1000) int limit,
            @QueryParam("wait") @DefaultValue("0") @Min(0) @Max(30) int wait) {
        return feed.after(feed.cursor(after), limit, Duration.ofSeconds(wait));
    }

    /** {@link Lines} that begin with {@code {"cursor": …}}. */
    @RolesAllowed(Role.SERVICE)
    @GET
    @Path("snapshot")
    @Blocking
    @Produces(Lines.MEDIA_TYPE)
    @Operation(summary = "The current state, with the cursor from which the feed continues it")
    @APIResponse(
            responseCode = "200",
            description = "One JSON object a line: first the `cursor`, then the state as events, last their `count`",
            content = @Content(schema = @Schema(implementation = ChangeEvent.class)))
    public StreamingOutput snapshot() {
        return out ->
                QuarkusTransaction.requiringNew().timeout(SNAPSHOT_SECONDS).run(() -> write(out));
    }

    private void write(OutputStream out) {
        try {
            new Lines(json).write(out, Map.of("cursor", horizon().encoded()), state::emit);
        } catch (SQLException failed) {
            throw new IllegalStateException("no snapshot", failed);
        }
    }

    /** The state and the horizon must be seen by one and the same database snapshot. */
    private Cursor horizon() throws SQLException {
        try (Connection connection = database.getConnection()) {
            try (Statement sql = connection.createStatement()) {
                sql.execute("set transaction isolation level repeatable read, read only");
            }
            return feed.reader().horizon(connection);
        }
    }
}
