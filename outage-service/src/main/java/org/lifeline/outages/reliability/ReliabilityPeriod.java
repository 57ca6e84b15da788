package org.lifeline.outages.reliability;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.lifeline.outages.reader.Reader;
import org.lifeline.outages.reliability.counting.CountedPeriod;
import org.lifeline.wire.ProblemType;

/** The time that is counted, as its reader may be told of it. */
record ReliabilityPeriod(Instant from, Instant to) {
    /** What lies ahead of now is cut off. Refuses what leaves nothing to count, or too much. */
    static ReliabilityPeriod of(Instant from, Instant to, Reader reader, ReliabilitySettings settings) {
        Instant now = reader.moment();
        if (!from.isBefore(to)) {
            throw ProblemType.BAD_REQUEST.because("`from` must lie before `to`");
        }
        if (!from.isBefore(now)) {
            throw ProblemType.BAD_REQUEST.because("`from` must lie before now: nothing is known of what is to come");
        }
        if (Duration.between(from, to).compareTo(settings.longestPeriod()) > 0) {
            throw ProblemType.BAD_REQUEST.because(
                    "`to` must lie at most " + settings.longestPeriod().toDays() + " days after `from`");
        }
        if (from.isBefore(settings.earliest())) {
            throw ProblemType.BAD_REQUEST.because("`from` must not lie before " + settings.earliest());
        }
        Instant begin = reader.time(from);
        Instant end = reader.time(to.isAfter(now) ? now : to);
        if (Duration.between(begin, end).compareTo(settings.shortestPeriod()) < 0) {
            throw ProblemType.BAD_REQUEST.because("From `from` to `to`, or to now, must be at least "
                    + settings.shortestPeriod().toSeconds() + " s"
                    + (reader.exact() ? "" : "; for all but coordinators both are cut to whole hours"));
        }
        return new ReliabilityPeriod(begin, end);
    }

    CountedPeriod window(long momentary) {
        return new CountedPeriod(micros(from), micros(to), momentary);
    }

    static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}
