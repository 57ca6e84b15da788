package org.lifeline.gateway.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.gateway.board.Given.MORNING;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lifeline.gateway.board.tally.Phase;
import org.lifeline.gateway.board.told.Assessment;
import org.lifeline.gateway.board.told.AssessmentDraft;

/** Silence is not news, neither good nor bad. */
class TimeAlonePropertyTest {
    private static final Duration STEP = Duration.ofHours(31);

    record Held(RegionTree tree, List<Assessment> told) {}

    @Property
    void timeAloneNeverImprovesAPhase(@ForAll("worlds") Held world) {
        Board board = Board.of(world.tree, world.told, new TreeSet<>(Worlds.SERVICES), BoardSettings.DEFAULT, MORNING);
        Map<String, Phase> before = phases(world, board);
        Instant now = MORNING;
        for (int i = 0; i < 40; i++) {
            now = now.plus(STEP);
            board = board.at(now);

            Map<String, Phase> after = phases(world, board);

            for (String area : after.keySet()) {
                boolean unknown = after.get(area) == Phase.INSUFFICIENT_DATA;
                boolean noBetter = before.get(area) != Phase.INSUFFICIENT_DATA
                        && after.get(area).level().atOrBeyond(before.get(area).level());
                assertThat(unknown || noBetter)
                        .as("%s at %s: %s, then %s", area, now, before.get(area), after.get(area))
                        .isTrue();
            }
            before = after;
        }
    }

    private static Map<String, Phase> phases(Held world, Board board) {
        Map<String, Phase> phases = new HashMap<>();
        for (String pcode : world.tree.pcodes()) {
            board.area(pcode)
                    .orElseThrow()
                    .services()
                    .forEach((service, status) ->
                            phases.put(pcode + " " + service, status.rollUp().phase()));
        }
        return phases;
    }

    @Provide
    Arbitrary<Held> worlds() {
        return Arbitraries.randomValue(TimeAlonePropertyTest::world);
    }

    /**
     * As outage-service tells: what an area around a supply says is handed down to it while it has claims of its own, so nothing
     * of it is forgotten before that is.
     */
    private static Held world(Random random) {
        RegionTree tree = new RegionTree(Worlds.country(random));
        List<Assessment> told = new ArrayList<>();
        Map<String, Instant> forgotten = new HashMap<>();
        Map<String, Boolean> held = new HashMap<>();
        for (String service : Worlds.SERVICES) {
            for (int place = 0; place < tree.size(); place++) {
                String key = tree.at(place).pcode() + service;
                String outer = tree.parentOf(place) < 0
                        ? ""
                        : tree.at(tree.parentOf(place)).pcode() + service;
                Instant any = MORNING.plus(Duration.ofHours(random.nextInt(30 * 24)));
                Instant ofOuter = forgotten.getOrDefault(outer, MORNING);
                forgotten.put(key, any.isAfter(ofOuter) ? any : ofOuter);
                held.put(key, held.getOrDefault(outer, false) || random.nextInt(4) == 0);
                if (random.nextInt(3) > 0) {
                    AssessmentDraft draft = Worlds.draft(tree.at(place).pcode(), random);
                    draft.service = service;
                    draft.forgottenAt = forgotten.get(key);
                    draft.standsUntil = draft.forgottenAt.minus(Duration.ofHours(random.nextInt(14 * 24)));
                    draft.outageId = held.get(key) ? "outage" : null;
                    told.add(draft.told());
                }
            }
        }
        return new Held(tree, told);
    }
}
