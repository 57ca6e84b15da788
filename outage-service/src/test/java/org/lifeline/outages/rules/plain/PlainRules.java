package org.lifeline.outages.rules.plain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lifeline.outages.rules.AssessmentSettings;
import org.lifeline.outages.rules.state.Fall;
import org.lifeline.outages.rules.state.SupplyFacts;
import org.lifeline.outages.rules.state.SupplyState;
import org.lifeline.outages.supply.Level;

/** What a supply is at a time, and was until then, by all that is known of it today. */
public final class PlainRules {
    private PlainRules() {}

    /** The state from a time on. */
    public record Stretch(Instant from, SupplyState state) {}

    /** True at {@code now}: by all claims that were observed by then, whenever they came. */
    public static PlainAnswer at(SupplyFacts facts, Instant now, AssessmentSettings settings) {
        PlainReplay replay = PlainReplay.until(now, facts, settings);
        PlainNumbers numbers = PlainNumbers.of(facts.service(), settings);
        SupplyState state = replay.moments.get(replay.moments.size() - 1).state();
        PlainState found = new PlainState(now, replay.past, numbers, facts);
        return new PlainShown(now, replay.past, numbers, facts, found).answer(state);
    }

    /** The states until {@code to}, equal neighbours joined; before the first it is {@link SupplyState#NOTHING}. */
    public static List<Stretch> history(SupplyFacts facts, Instant to, AssessmentSettings settings) {
        List<Stretch> history = new ArrayList<>();
        SupplyState before = SupplyState.NOTHING;
        for (PlainReplay.Moment moment : PlainReplay.until(to, facts, settings).moments) {
            if (!history.isEmpty() && history.get(history.size() - 1).from().equals(moment.from())) {
                history.remove(history.size() - 1);
                before = history.isEmpty()
                        ? SupplyState.NOTHING
                        : history.get(history.size() - 1).state();
            }
            if (!moment.state().equals(before)) {
                history.add(new Stretch(moment.from(), moment.state()));
                before = moment.state();
            }
        }
        return history;
    }

    /** The times below what is usual. None begins and ends at one instant. */
    public static List<PlainEpisode> episodes(SupplyFacts facts, Instant to, AssessmentSettings settings) {
        List<PlainEpisode> ended = new ArrayList<>();
        PlainEpisode open = null;
        for (PlainReplay.Moment moment : PlainReplay.until(to, facts, settings).moments) {
            Fall fall = moment.state().fall();
            if (fall.isBelow()) {
                Level level = fall == Fall.IN_PART
                        ? moment.state().inPart().level()
                        : moment.state().level();
                open = new PlainEpisode(
                        open == null ? moment.from() : open.from(),
                        null,
                        false,
                        open == null ? level : Level.worse(open.worst(), level),
                        level,
                        fall);
            } else if (open != null && fall != Fall.SILENT) {
                if (open.from().isBefore(moment.from())) {
                    ended.add(new PlainEpisode(
                            open.from(),
                            moment.from(),
                            fall == Fall.FORGOTTEN,
                            open.worst(),
                            open.last(),
                            open.extent()));
                }
                open = null;
            }
        }
        if (open != null) {
            ended.add(open);
        }
        return ended;
    }
}
