package org.lifeline.gateway.board.picture;

import java.util.PriorityQueue;
import org.lifeline.gateway.board.BoardSettings;
import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.board.Region;
import org.lifeline.gateway.board.RegionTree;
import org.lifeline.gateway.board.tally.Hotspot;
import org.lifeline.gateway.board.tally.Hotspots;
import org.lifeline.gateway.board.tally.Phase;
import org.lifeline.gateway.board.tally.PhaseRule;
import org.lifeline.gateway.board.tally.Tally;

/** Looks for the hotspots in one area. It does not look into areas in which nothing is bad enough. */
final class HotspotSearch {
    private final RegionTree tree;
    private final Counted[] counted;
    private final Tally whole;
    private final int most;
    private final PriorityQueue<Hotspot> worst = new PriorityQueue<>(Hotspot.WORST_FIRST.reversed());
    private int found;

    /** @param counted by place, at least of all that lies in the area */
    private HotspotSearch(RegionTree tree, Counted[] counted, Tally whole, int most) {
        this.tree = tree;
        this.counted = counted;
        this.whole = whole;
        this.most = most;
    }

    static Hotspots below(int place, Tally whole, RegionTree tree, Counted[] counted, BoardSettings settings) {
        Phase phase = new PhaseRule(settings).phase(whole);
        // where too little is known to name a phase, everything that is worse than normal is worth a look
        Level threshold = phase == Phase.INSUFFICIENT_DATA ? Level.NORMAL : phase.level();
        HotspotSearch search = new HotspotSearch(tree, counted, whole, settings.mostHotspots());
        search.lookInto(place, threshold);
        return new Hotspots(search.worst.stream().sorted(Hotspot.WORST_FIRST).toList(), search.found);
    }

    private void lookInto(int place, Level threshold) {
        for (int child : tree.childrenOf(place)) {
            if (counted[child].tally().worst().worseThan(threshold)) {
                lookAt(child, threshold);
            }
        }
    }

    private void lookAt(int place, Level threshold) {
        Region area = tree.at(place);
        Tally tally = counted[place].tally();
        Level beyond = threshold;
        if (tally.uniform().worseThan(beyond)) {
            beyond = tally.uniform();
            double share = tally.unit() == whole.unit() ? tally.all() / whole.all() : 0; // nobody lives there
            keep(new Hotspot(
                    area.pcode(),
                    area.names(),
                    beyond,
                    tally.anyLast(),
                    share,
                    tally.inhabitants().people()));
        }
        lookInto(place, beyond);
    }

    private void keep(Hotspot hotspot) {
        found++;
        worst.add(hotspot);
        if (worst.size() > most) {
            worst.poll();
        }
    }
}
