package org.lifeline.gateway.past;

import org.lifeline.gateway.board.Region;
import org.lifeline.gateway.board.RegionTree;
import org.lifeline.gateway.board.picture.Ground;

/** The areas of the board that was made last, and who live in them: they seldom change, so most times have the same. */
final class GroundThen {
    private Made last = new Made(null, null);

    private record Made(StatesThen<Region> of, Ground ground) {}

    synchronized Ground of(StatesThen<Region> told) {
        if (last.of == null || !told.bySubject().equals(last.of.bySubject())) {
            last = new Made(told, Ground.of(new RegionTree(told.states())));
        }
        return last.ground;
    }
}
