package org.lifeline.outages.reader;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.lifeline.outages.author.Caller;
import org.lifeline.privacy.CoarseTime;
import org.lifeline.privacy.ReadingGrid;
import org.lifeline.wire.ProblemType;

/** The one who reads the answer that is being made. */
@ApplicationScoped
public class Reader {
    private final Caller caller;
    private final ReadingGrid grid;
    private final Clock clock;

    Reader(Caller caller, ReadingSettings settings, Clock clock) {
        this.caller = caller;
        this.grid = new ReadingGrid(settings.grid());
        this.clock = clock;
    }

    /** Whether times, weights, confidence, people affected and places in the tree are shown as they are. */
    public boolean exact() {
        return caller.coordinates();
    }

    /** Whether changes are told as they happen, and not on the grid. */
    public boolean live() {
        return caller.coordinates() || caller.administers();
    }

    /** Now; for readers on the grid its last instant. Nothing that was recorded later is told to them. */
    public Instant moment() {
        return live() ? clock.instant() : grid.last(clock.instant());
    }

    /** Whether the reader is told of what was recorded then. */
    public boolean isTold(Instant recordedAt) {
        return live() || !recordedAt.isAfter(grid.last(clock.instant()));
    }

    /** As the reader is shown it: the time itself or its hour; null for null. */
    public Instant time(Instant time) {
        return exact() ? time : CoarseTime.hour(time);
    }

    /** The value for coordinators, null for everybody else. */
    public <T> T ifExact(T value) {
        return exact() ? value : null;
    }

    /** Refuses what would tell, by asking often enough, a value that the reader is not shown. */
    public void requireExact(String parameter) {
        if (!exact()) {
            throw ProblemType.FORBIDDEN.because("`" + parameter
                    + "` is for coordinators: asked often enough, it tells what single people reported");
        }
    }
}
