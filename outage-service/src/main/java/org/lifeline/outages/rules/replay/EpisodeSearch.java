package org.lifeline.outages.rules.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lifeline.outages.rules.replay.SupplyReplay.Moment;
import org.lifeline.outages.rules.state.Episode;
import org.lifeline.outages.rules.state.Fall;
import org.lifeline.outages.rules.state.SupplyState;
import org.lifeline.outages.rules.state.UsualSupplies;
import org.lifeline.outages.supply.Level;

/** Finds the episodes in the history of a supply. */
public final class EpisodeSearch {
    private final UsualSupplies usual;
    private final List<Episode> ended = new ArrayList<>();
    private Episode current;

    private EpisodeSearch(UsualSupplies usual) {
        this.usual = usual;
    }

    /** @param history in the order of time, from where nothing is known */
    public static List<Episode> in(List<Moment> history, UsualSupplies usual) {
        EpisodeSearch search = new EpisodeSearch(usual);
        history.forEach(search::pass);
        if (search.current != null) {
            search.ended.add(search.current);
        }
        return List.copyOf(search.ended);
    }

    private void pass(Moment moment) {
        switch (moment.state().fall()) {
            case WHOLE, ESTIMATED, IN_PART -> current = below(moment.from(), moment.state());
            case SILENT -> current = current == null || current.silentFrom() != null ? current : silent(moment.from());
            case NOT_BELOW -> end(moment.from(), false);
            case FORGOTTEN -> end(moment.from(), true);
        }
    }

    private Episode below(Instant time, SupplyState state) {
        boolean inPart = state.fall() == Fall.IN_PART;
        Level level = inPart ? state.inPart().level() : state.level();
        Level usually = usual.at(time).level();
        if (current == null) {
            Instant since = inPart ? state.inPart().since() : state.since();
            return new Episode(time, null, false, since, level, level, usually, state.fall(), null);
        }
        return new Episode(
                current.from(),
                null,
                false,
                current.since(),
                level,
                Level.worse(current.worst(), level),
                usually,
                state.fall(),
                null);
    }

    private Episode silent(Instant time) {
        return ending(null, false, time);
    }

    private void end(Instant time, boolean outcomeUnknown) {
        if (current != null) {
            ended.add(ending(time, outcomeUnknown, current.silentFrom()));
            current = null;
        }
    }

    private Episode ending(Instant until, boolean outcomeUnknown, Instant silentFrom) {
        return new Episode(
                current.from(),
                until,
                outcomeUnknown,
                current.since(),
                current.level(),
                current.worst(),
                current.usual(),
                current.extent(),
                silentFrom);
    }
}
