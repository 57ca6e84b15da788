package org.lifeline.gateway.reader;

import java.util.ArrayList;
import java.util.List;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.board.Board;
import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.board.picture.ServiceStatus;
import org.lifeline.gateway.board.tally.Hotspot;
import org.lifeline.gateway.board.tally.Hotspots;
import org.lifeline.gateway.board.tally.Phase;
import org.lifeline.gateway.board.tally.RollUp;

/**
 * The hotspots that the public is named. They come from nothing but the shares that the public is shown of
 * the areas inside: those of the exact run would say that an area is wholly at a level where its shares say nearly.
 */
final class PublicHotspots {
    private final Board board;
    private final String service;
    private final RollUp whole;
    private final List<Hotspot> found = new ArrayList<>();

    /** @param whole of the area in which they are looked for, as it is on the board */
    PublicHotspots(Board board, String service, RollUp whole) {
        this.board = board;
        this.service = service;
        this.whole = whole;
    }

    /** @param phase of the area as the public is told it */
    Hotspots in(AreaStatus area, Phase phase) {
        lookInto(area, phase == Phase.INSUFFICIENT_DATA ? Level.NORMAL : phase.level());
        List<Hotspot> worst = found.stream()
                .sorted(Hotspot.WORST_FIRST)
                .limit(board.settings().mostHotspots())
                .toList();
        return new Hotspots(worst, worst.size());
    }

    private void lookInto(AreaStatus area, Level threshold) {
        for (AreaStatus child : board.children(area.pcode())) {
            if (Reader.PUBLIC.sees(child.adminLevel())) {
                lookAt(child, threshold);
            }
        }
    }

    private void lookAt(AreaStatus area, Level threshold) {
        ServiceStatus status = area.services().get(service);
        if (PublicDetail.isWithheld(status)) {
            lookInto(area, threshold);
            return;
        }
        Level beyond = threshold;
        Level uniform = PublicShares.of(status.rollUp()).uniform();
        if (uniform.worseThan(beyond)) {
            beyond = uniform;
            found.add(new Hotspot(
                    area.pcode(), area.names(), beyond, false, share(status.rollUp()), people(status.rollUp())));
        }
        lookInto(area, beyond);
    }

    /** Of the people of the surrounding area, which do not change with what is reported; null where they are not counted. */
    private Double share(RollUp inside) {
        Long all = whole.inhabitants();
        return all == null || all == 0 ? null : (Double) (inside.inhabitants() / (double) all);
    }

    private static Long people(RollUp inside) {
        return inside.inhabitants() == null ? null : (Long) TwoDigits.of(inside.inhabitants());
    }
}
