package org.lifeline.gateway.board.picture;

import org.lifeline.gateway.board.BoardSettings;
import org.lifeline.gateway.board.tally.Hotspots;
import org.lifeline.gateway.board.tally.PhaseRule;
import org.lifeline.gateway.board.tally.RollUp;

/** Puts together what is shown of one service in one area, once all in it is counted. */
final class StatusAssembly {
    private StatusAssembly() {}

    /** @param counted by place, at least of all that lies in the area */
    static ServiceStatus of(int place, Ground ground, Held held, Counted[] counted, BoardSettings settings) {
        Counted here = counted[place];
        Hotspots hotspots = HotspotSearch.below(place, here.tally(), ground.tree(), counted, settings);
        StatusDraft draft = new StatusDraft();
        draft.rollUp = RollUp.of(here.tally(), hotspots, new PhaseRule(settings));
        draft.news = new News(here.tally().areasWithNews(), here.deepNews());
        draft.exercise = here.exercise();
        draft.own = OwnView.of(held.said());
        draft.observedAt = here.newest();
        if (here.finding() == null) {
            Roll.up(draft, place, held, here.tally(), ground, counted, settings);
        } else {
            Finest.show(draft, held, here.finding());
        }
        draft.atLeast = draft.level.known() && draft.rollUp.bounds().worst().worseThan(draft.level);
        draft.noDataReason = draft.level.known() ? null : held.reason();
        return draft.status();
    }
}
