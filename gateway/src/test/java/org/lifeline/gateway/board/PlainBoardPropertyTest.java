package org.lifeline.gateway.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.gateway.board.Given.MORNING;
import static org.lifeline.gateway.board.PlainBoard.n;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lifeline.gateway.board.Worlds.Step;
import org.lifeline.gateway.board.Worlds.World;
import org.lifeline.gateway.board.picture.Basis;
import org.lifeline.gateway.board.picture.ServiceStatus;
import org.lifeline.gateway.board.tally.LastKnownCount;
import org.lifeline.gateway.board.tally.PeopleSpan;
import org.lifeline.gateway.board.tally.Portion;
import org.lifeline.gateway.board.tally.QualityShares;
import org.lifeline.gateway.board.tally.RollUp;
import org.lifeline.gateway.board.told.Assessment;

/** The board says what the text says, whatever is told, and however it comes to know it. */
class PlainBoardPropertyTest {
    @Property(tries = 500)
    void boardSaysWhatTheTextSays(@ForAll("worlds") World world) {
        List<Assessment> all = new ArrayList<>();
        Instant now = MORNING;
        Board board = world.scratch(all, now);
        for (Step step : world.steps()) {
            all.addAll(step.told());
            now = now.plus(step.passed());

            board = board.with(step.told(), now);

            PlainBoard plain = new PlainBoard(world.tree(), all, now);
            for (String pcode : world.tree().pcodes()) {
                AreaStatus area = board.area(pcode).orElseThrow();
                assertThat(area.headline() + " " + area.headlineIsMinimum() + " " + area.compound())
                        .as(pcode)
                        .isEqualTo(plain.headline(pcode));
                for (String service : Worlds.SERVICES) {
                    ServiceStatus status = area.services().get(service);
                    boolean inferred = service.equals(Given.WATER) && plain.inferred(pcode);
                    assertThat(status.basis() == Basis.INFERRED).as(pcode).isEqualTo(inferred);
                    if (!inferred) {
                        assertThat(differences(flat(status), plain.status(pcode, service)))
                                .as(pcode + " " + service)
                                .isEmpty();
                    }
                    assertThat(hotspots(status.rollUp())).isEqualTo(plain.hotspots(pcode, service));
                }
            }
        }
    }

    @Provide
    Arbitrary<World> worlds() {
        return Worlds.worlds();
    }

    private static List<String> differences(Map<String, Object> board, Map<String, Object> text) {
        assertThat(board.keySet()).isEqualTo(text.keySet());
        return board.keySet().stream()
                .filter(key -> !board.get(key).equals(text.get(key)))
                .map(key -> key + ": " + board.get(key) + ", by the text " + text.get(key))
                .toList();
    }

    private static Map<String, Object> flat(ServiceStatus status) {
        Map<String, Object> flat = new TreeMap<>();
        flat.put("level", status.level().name());
        flat.put("basis", status.basis().name());
        flat.put("atLeast", status.atLeast());
        flat.put(
                "inPart",
                status.inPart() == null
                        ? "null"
                        : status.inPart().level() + " " + status.inPart().since());
        flat.put("confidence", status.confidence() == null ? "null" : n(status.confidence()));
        flat.put("band", String.valueOf(status.confidenceBand()));
        flat.put("contested", status.contested());
        flat.put("verification", String.valueOf(status.verification()));
        flat.put("freshness", String.valueOf(status.freshness()));
        flat.put("since", String.valueOf(status.since()));
        flat.put("observed", String.valueOf(status.observedAt()));
        flat.put("outage", String.valueOf(status.outageId()));
        flat.put("own", status.own() == null ? "null" : status.own().level().name());
        flat.put("belowUsual", String.valueOf(status.belowUsual()));
        flat.put("reason", String.valueOf(status.noDataReason()));
        rollUp(status.rollUp(), flat);
        return flat;
    }

    private static void rollUp(RollUp rollUp, Map<String, Object> flat) {
        LastKnownCount last = rollUp.lastKnown();
        flat.put("phase", rollUp.phase().name());
        flat.put("bounds", rollUp.bounds().best() + " " + rollUp.bounds().worst());
        flat.put("share UNKNOWN", n(rollUp.shares().get(Level.UNKNOWN)));
        flat.put("last", n(last == null ? 0 : last.share()));
        flat.put("coverage", n(rollUp.coverage()));
        flat.put("imputed", n(rollUp.imputed()));
        flat.put("years", rollUp.populationYear() + " " + rollUp.weightsYear());
        flat.put("below usual", shares(rollUp.belowUsual()));
        QualityShares quality = rollUp.quality();
        flat.put("quality 0", n(quality.contested()));
        flat.put("quality 1", n(quality.stale()));
        flat.put("quality 2", n(quality.disputed()));
        flat.put("quality 3", n(quality.verified()));
        flat.put("quality 4", n(quality.restorationReported()));
        flat.put("quality 5", n(quality.corroborated()));
        boolean counted = rollUp.people() != null;
        String nobody = counted ? "0 0 0" : "null";
        for (Level level : Level.WORST_FIRST) {
            flat.put("share " + level, n(rollUp.shares().get(level)));
            flat.put("people " + level, counted ? people(rollUp.people().get(level)) : "null");
            flat.put("last share " + level, n(last == null ? 0 : last.shares().get(level)));
            flat.put(
                    "last people " + level,
                    last == null || !counted ? nobody : people(last.people().get(level)));
            if (level != Level.NORMAL) {
                flat.put("beyond " + level, shares(rollUp.atOrBeyond().get(level)));
                flat.put(
                        "last beyond " + level,
                        last == null || !counted
                                ? nobody
                                : people(last.atOrBeyond().get(level).people()));
            }
        }
    }

    private static String shares(Portion portion) {
        return n(portion.share().low())
                + n(portion.share().best())
                + n(portion.share().high());
    }

    private static String people(PeopleSpan range) {
        return range.low() + " " + range.best() + " " + range.high();
    }

    private static List<String> hotspots(RollUp rollUp) {
        return rollUp.hotspots().stream()
                .map(hotspot -> hotspot.pcode() + " " + hotspot.level())
                .sorted()
                .toList();
    }
}
