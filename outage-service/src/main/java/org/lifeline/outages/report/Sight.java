package org.lifeline.outages.report;

import java.time.Instant;
import java.util.UUID;
import org.lifeline.privacy.CoarseTime;

/**
 * As much of a report as a reader is shown.
 *
 * @param id its own, or a handle where its own would lead to what is shown of it elsewhere, or tell when it was made
 * @param region its own, or the area around it; null where no area can be shown
 * @param retraction whether it is told that it is retracted, if it is
 */
public record Sight(UUID id, String region, Depth depth, ReportView.Source source, boolean retraction) {
    /** How deep it goes. */
    public enum Depth {
        /** Everything. */
        WHOLE,
        /** Everything but the people affected, with times to the hour. */
        HOURS,
        /** The supply, the level and the hour. */
        BY_AREA,
        /** The class and the day: nothing that {@link #BY_AREA} shows, so that the two cannot be joined. */
        BY_SOURCE
    }

    /** @param pseudonym null where none is asked for */
    public static Sight whole(Report report, String pseudonym) {
        return new Sight(
                report.id,
                report.region,
                Depth.WHOLE,
                new ReportView.Source(report.sourceClass, report.reliability, report.lineage, pseudonym),
                true);
    }

    boolean narrow() {
        return depth == Depth.BY_AREA || depth == Depth.BY_SOURCE;
    }

    /** What it claims of its supply. */
    <T> T claim(T value) {
        return depth == Depth.BY_SOURCE ? null : value;
    }

    <T> T detail(T value) {
        return narrow() ? null : value;
    }

    /** What only coordinators and whoever filed it are shown. */
    <T> T exact(T value) {
        return depth == Depth.WHOLE ? value : null;
    }

    Instant time(Instant time) {
        return switch (depth) {
            case WHOLE -> time;
            case HOURS, BY_AREA -> CoarseTime.hour(time);
            case BY_SOURCE -> CoarseTime.day(time);
        };
    }
}
