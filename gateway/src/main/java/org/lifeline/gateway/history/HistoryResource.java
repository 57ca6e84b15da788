package org.lifeline.gateway.history;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lifeline.door.answer.CallsInTheMaking;
import org.lifeline.door.answer.LargeAnswers;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.reader.Reader;
import org.lifeline.gateway.reader.ReaderBoards;
import org.lifeline.gateway.reader.Readers;
import org.lifeline.wire.ProblemType;

/** How areas were over time. */
@Path("/api/v1/status/{pcode}/history")
@Tag(name = "Status")
@Produces(MediaType.APPLICATION_JSON)
class HistoryResource {
    private static final Duration USUAL = Duration.ofDays(7);

    /** What is kept at most, and a leap day more. */
    private static final Duration LONGEST = Duration.ofDays(401);

    private final DayStore store;
    private final ReaderBoards boards;
    private final Readers readers;
    private final CallsInTheMaking calls;
    private final Clock clock;

    HistoryResource(DayStore store, ReaderBoards boards, Readers readers, CallsInTheMaking calls, Clock clock) {
        this.store = store;
        this.boards = boards;
        this.readers = readers;
        this.calls = calls;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "historyOfArea",
            summary = "How an area was at each whole hour, as it was known then",
            description =
                    "For plots, and for what has changed since yesterday; at most 401 days. For those who sign in")
    @APIResponse(
            responseCode = "200",
            description = "Its hours",
            content = @Content(schema = @Schema(implementation = HistoryAnswer.class)))
    @APIResponse(responseCode = "404", description = "No such area is known")
    public HistoryAnswer history(
            @Parameter(description = "P-code", example = "SY06") String pcode,
            @QueryParam("from")
                    @Parameter(
                            description = "The first hour, seven days before the last when left out",
                            example = "2025-03-07T00:00:00Z")
                    Instant from,
            @QueryParam("to")
                    @Parameter(
                            description = "The last hour, now when left out; not in the future",
                            example = "2025-03-08T00:00:00Z")
                    Instant to) {
        Reader reader = readers.current();
        Readers.requireSignedIn(reader);
        AreaStatus area = boards.of(reader)
                .orElseThrow(() -> ProblemType.UNAVAILABLE.because("Nothing is known about areas yet"))
                .area(pcode)
                .orElseThrow(() -> ProblemType.NOT_FOUND.because("No region has the P-code " + pcode));
        reader.refusal(area.adminLevel()).ifPresent(problem -> {
            throw Readers.thrown(problem);
        });
        Instant now = clock.instant();
        Instant last = hour(to == null ? now : to);
        Instant first = from == null ? last.minus(USUAL) : hour(from);
        if (last.isAfter(now)) {
            throw ProblemType.BAD_REQUEST.because("`to` is in the future");
        }
        if (first.isAfter(last)) {
            throw ProblemType.BAD_REQUEST.because("`from` is after `to`");
        }
        if (Duration.between(first, last).compareTo(LONGEST) > 0) {
            throw ProblemType.BAD_REQUEST.because("From `from` to `to` may be 401 days");
        }
        try {
            return calls.of(readers.person(), () -> HistoryReading.of(pcode, first, last, store));
        } catch (LargeAnswers.Crowded notNow) {
            throw ProblemType.UNAVAILABLE.because(notNow.getMessage());
        }
    }

    private static Instant hour(Instant time) {
        return time.isBefore(Instant.EPOCH) ? Instant.EPOCH : time.truncatedTo(ChronoUnit.HOURS);
    }
}
