package org.lifeline.gateway.follow;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.board.Board;
import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.board.Region;
import org.lifeline.gateway.board.told.Assessment;
import org.lifeline.gateway.board.told.AssessmentDraft;

/** When a board is published. */
class PublishedBoardTest {
    private static final Instant NOON = Instant.parse("2025-03-07T12:00:00Z");

    private Instant now = NOON.plusSeconds(10);
    private BoardWriter writer = writer(Duration.ofMinutes(1));

    private BoardWriter writer(Duration grid) {
        BoardConfig config = new SmallRyeConfigBuilder()
                .withMapping(BoardConfig.class, "lifeline.board")
                .withDefaultValues(Map.of(
                        "lifeline.board.clock", "PT1S",
                        "lifeline.board.otherwise.stale-after", "PT24H",
                        "lifeline.board.otherwise.expires-after", "PT72H",
                        "lifeline.board.otherwise.forgotten-after", "P14D",
                        "lifeline.board.inference.cause", "ELECTRICITY",
                        "lifeline.board.inference.effect", "WATER",
                        "lifeline.board.inference.storage", "PT12H",
                        "lifeline.board.inference.grid-dependent", "true",
                        "lifeline.board.keep", "PT10S"))
                .build()
                .getConfigMapping(BoardConfig.class);
        return new BoardWriter(config, () -> grid, new SimpleMeterRegistry(), new Now());
    }

    /** As the test says. */
    private final class Now extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @AfterEach
    void stop() {
        writer.stop();
    }

    private void allRegions() {
        Region region = new Region("SY", 0, null, Map.of("en", "Syria"), 1L, 2024, null, 1);
        writer.write((known, at) -> known.allRegions(List.of(region), at));
    }

    private void allAssessments(Level level) {
        writer.write((known, at) -> known.allAssessments(List.of(assessment(level, 1)), List.of(), at));
    }

    private void told(Level level, long version) {
        writer.write((known, at) -> known.assessments(List.of(assessment(level, version)), List.of(), at));
    }

    private static Assessment assessment(Level level, long version) {
        AssessmentDraft draft = new AssessmentDraft("SY", "WATER", level, NOON);
        draft.version = version;
        return draft.told();
    }

    private static Level level(Optional<Board> board) {
        return board.flatMap(known -> known.area("SY"))
                .map(AreaStatus::headline)
                .orElse(null);
    }

    @Test
    void startIsCompleteAtOnce() {
        allAssessments(Level.NONE);
        allRegions();
        assertThat(level(writer.published())).isEqualTo(Level.NONE);
    }

    @Test
    void startIsCompleteAtOnceInWhateverOrder() {
        allRegions();
        assertThat(level(writer.published())).isEqualTo(Level.UNKNOWN);
        allAssessments(Level.NONE);
        assertThat(level(writer.published())).isEqualTo(Level.NONE);
    }

    @Test
    void keptBoardIsFollowedAtOnceUntilOutagesAreToldAndOnceMoreForTheRegions() {
        Region region = new Region("SY", 0, null, Map.of("en", "Syria"), 1L, 2024, null, 1);
        LastKnown kept = new LastKnown(NOON, NOON, List.of(), List.of(region), List.of(assessment(Level.NONE, 1)));

        writer.write((known, at) -> known.restore(kept, at));
        assertThat(level(writer.published())).isEqualTo(Level.NONE);
        allAssessments(Level.SEVERE);
        told(Level.REDUCED, 2);
        assertThat(level(writer.published())).isEqualTo(Level.SEVERE);
        allRegions();
        assertThat(level(writer.published())).isEqualTo(Level.REDUCED);
        told(Level.NORMAL, 3);

        assertThat(level(writer.published())).isEqualTo(Level.REDUCED);
    }

    @Test
    void boardOfAnInstantHoldsNothingThatCameAfterIt() {
        allRegions();
        allAssessments(Level.NORMAL);
        told(Level.REDUCED, 2);
        assertThat(level(writer.board())).isEqualTo(Level.REDUCED);
        assertThat(level(writer.published())).isEqualTo(Level.NORMAL);

        now = NOON.plusSeconds(60);
        told(Level.NONE, 3);

        assertThat(level(writer.board())).isEqualTo(Level.NONE);
        assertThat(level(writer.published())).isEqualTo(Level.REDUCED);
    }

    @Test
    void boardIsNotReplacedByItself() {
        allRegions();
        allAssessments(Level.NORMAL);
        Board published = writer.published().orElseThrow();

        now = NOON.plus(Duration.ofMinutes(5));
        writer.age();

        assertThat(writer.published()).containsSame(published);
    }

    @Test
    void withoutAGridEveryBoardIsPublishedAtOnce() {
        writer.stop();
        writer = writer(Duration.ZERO);
        allRegions();
        allAssessments(Level.NORMAL);
        told(Level.NONE, 2);

        assertThat(writer.published()).isEqualTo(writer.board());
    }
}
