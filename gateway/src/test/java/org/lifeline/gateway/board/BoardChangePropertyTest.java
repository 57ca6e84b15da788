package org.lifeline.gateway.board;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.gateway.board.Given.MORNING;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lifeline.gateway.board.Worlds.Step;
import org.lifeline.gateway.board.Worlds.World;
import org.lifeline.gateway.board.told.Assessment;

/** A board that was changed step by step is the board that is made from scratch. */
class BoardChangePropertyTest {
    @Property
    void stepByStepIsAsFromScratch(@ForAll("worlds") World world) {
        List<Assessment> all = new ArrayList<>();
        Instant now = MORNING;
        Board board = world.scratch(all, now);
        for (Step step : world.steps()) {
            all.addAll(step.told());
            now = now.plus(step.passed());

            Board after = step.told().isEmpty() ? board.at(now) : board.with(step.told(), now);

            Board scratch = world.scratch(all, now);
            assertThat(statuses(world, after)).isEqualTo(statuses(world, scratch));
            assertThat(after.validUntil()).isEqualTo(scratch.validUntil());
            assertThat(after.changed()).isEqualTo(different(world, board, after));
            board = after;
        }
    }

    @Property
    void untilTheTimeItNamesTimeChangesNothing(@ForAll("worlds") World world) {
        Board board = world.scratch(List.of(), MORNING);
        Instant now = MORNING;
        for (Step step : world.steps()) {
            now = now.plus(step.passed());
            board = board.with(step.told(), now);

            Instant until = board.validUntil();
            Instant last = until == null ? now.plus(Duration.ofDays(365)) : until.minusNanos(1);
            assertThat(last).isAfterOrEqualTo(now);
            assertThat(board.at(last).changed()).isEmpty();
        }
    }

    private static List<AreaStatus> statuses(World world, Board board) {
        return world.tree().pcodes().stream()
                .map(pcode -> board.area(pcode).orElseThrow())
                .toList();
    }

    private static Set<String> different(World world, Board before, Board after) {
        return world.tree().pcodes().stream()
                .filter(pcode -> !before.area(pcode).equals(after.area(pcode)))
                .collect(toSet());
    }

    @Provide
    Arbitrary<World> worlds() {
        return Worlds.worlds();
    }
}
