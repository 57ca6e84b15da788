package org.lifeline.gateway.past;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lifeline.feed.follow.FollowTimes;
import org.lifeline.feed.follow.Past;
import org.lifeline.feed.key.InstallationKeys;
import org.lifeline.gateway.Owners;
import org.lifeline.gateway.board.Board;
import org.lifeline.gateway.board.Region;
import org.lifeline.gateway.board.told.Assessment;
import org.lifeline.gateway.follow.BoardConfig;
import org.lifeline.gateway.follow.BoardWriter;
import org.lifeline.gateway.follow.EventReader;

/** Makes the board of another time out of what both services had recorded by then. */
@ApplicationScoped
class FetchPast {
    private final Told<Region> regions;
    private final Told<Assessment> assessments;
    private final GroundThen ground = new GroundThen();
    private final BoardConfig config;
    private final BoardWriter writer;
    private final Clock clock;

    FetchPast(
            Owners owners,
            InstallationKeys keys,
            PastConfig past,
            BoardConfig config,
            BoardWriter writer,
            ObjectMapper json,
            MeterRegistry meters,
            Clock clock) {
        FollowTimes usual = FollowTimes.DEFAULT;
        FollowTimes times = new FollowTimes(
                usual.connect(), usual.hold(), past.patience(), past.patience(), usual.leastPause(), usual.mostPause());
        this.regions = new Told<>(
                "region-service",
                new Past(owners.regionService(), keys, times, json),
                new EventReader("regions-past", json, meters),
                EventReader.REGION,
                Region.class,
                past);
        this.assessments = new Told<>(
                "outage-service",
                new Past(owners.outageService(), keys, times, json),
                new EventReader("outages-past", json, meters),
                EventReader.ASSESSMENT,
                Assessment.class,
                past);
        this.config = config;
        this.writer = writer;
        this.clock = clock;
    }

    /** The board, and whether it can be no other however often it is asked for. */
    record Fetched(Board board, boolean lasting) {}

    /** {@link NotTold} if a service does not tell: an empty board would say that nothing was known. */
    Fetched at(Instant at) {
        StatesThen<Region> then = regions.at(at);
        StatesThen<Region> tree = then.isEmpty() ? regions.at(clock.instant()) : then;
        if (tree.isEmpty()) {
            throw new NotTold("Nothing is known about areas yet");
        }
        SortedSet<String> services = new TreeSet<>(config.services());
        writer.board().ifPresent(board -> services.addAll(board.services()));
        Board board = Board.ofPast(ground.of(tree), assessments.at(at).states(), services, config.settings(), at);
        return new Fetched(board, !then.isEmpty());
    }
}
