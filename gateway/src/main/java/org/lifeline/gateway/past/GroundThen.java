package org.lifeline.gateway.past;

import java.util.Map;
import org.lifeline.gateway.board.Region;
import org.lifeline.gateway.board.RegionTree;
import org.lifeline.gateway.board.picture.Ground;

/** The areas of the board that was made last, and who live in them: they seldom change, so most times have the same. */
final class GroundThen {
    private Made last = new Made(Map.of(), null);

    private record Made(Map<String, Region> of, Ground ground) {}

    synchronized Ground of(Map<String, Region> told) {
        if (!told.equals(last.of)) {
            last = new Made(told, Ground.of(new RegionTree(told.values())));
        }
        return last.ground;
    }
}
