package org.lifeline.feed.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lifeline.wire.ChangeEvent;
import org.lifeline.wire.ChangePage;

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

    /**
     * Newline-delimited JSON: first {@code {"cursor": …}}, then one {@link ChangeEvent} a line, last {@code {"count":
     * n}}, without which the answer was cut short.
     */
    @GET
    @Path("snapshot")
    @Blocking
    @Produces("application/x-ndjson")
    @Operation(summary = "The current state, with the cursor from which the feed continues it")
    @APIResponse(responseCode = "200", description = "One JSON object a line")
    public StreamingOutput snapshot() {
        return out ->
                QuarkusTransaction.requiringNew().timeout(SNAPSHOT_SECONDS).run(() -> write(out));
    }

    private void write(OutputStream out) {
        try (SequenceWriter lines = json.writer().withRootValueSeparator("\n").writeValues(new Unclosed(out))) {
            lines.write(Map.of("cursor", horizon().encoded()));
            long[] count = {0};
            state.emit(line -> {
                count[0]++;
                write(lines, line);
            });
            lines.write(Map.of("count", count[0]));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
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

    private static void write(SequenceWriter lines, ChangeEvent line) {
        try {
            lines.write(line);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The response is closed by the platform, after the transaction. */
    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
