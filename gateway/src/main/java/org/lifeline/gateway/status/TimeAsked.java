package org.lifeline.gateway.status;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.lifeline.gateway.reader.Reader;
import org.lifeline.privacy.CoarseTime;
import org.lifeline.wire.ProblemType;

/** Which time is asked for. */
class TimeAsked {
    @QueryParam("asOf")
    @Parameter(
            description =
                    "Shows what was known then: all that had been recorded by that time, whenever it was observed, and"
                            + " as old as it was then, in the areas that had been recorded by then; before there were"
                            + " any, in the areas of now. With any offset; not in the future. Now when left out. For all but"
                            + " coordinators the whole hour in which it lies",
            example = "2025-03-08T12:00:00Z")
    Instant asOf;

    boolean isPast() {
        return asOf != null;
    }

    /**
     * Empty for now; in the microseconds in which services record, and by the hour for who is not shown exact times: two
     * times of one hour are one question, so that asking again and again finds no moment.
     */
    Optional<Instant> past(Clock clock, Reader reader) {
        if (asOf != null && asOf.isAfter(clock.instant())) {
            throw ProblemType.BAD_REQUEST.because("`asOf` is in the future");
        }
        return Optional.ofNullable(asOf)
                .map(time -> time.isBefore(Instant.EPOCH) ? Instant.EPOCH : time)
                .map(time -> reader.exact() ? time.truncatedTo(ChronoUnit.MICROS) : CoarseTime.hour(time));
    }
}
