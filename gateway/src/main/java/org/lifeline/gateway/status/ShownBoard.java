package org.lifeline.gateway.status;

import java.time.Instant;
import java.util.List;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.board.Board;
import org.lifeline.gateway.follow.UpstreamsView;
import org.lifeline.gateway.status.export.table.Extract;

/**
 * The board that is asked for.
 *
 * @param upstreams null if it is of another time
 * @param at when it was asked for
 * @param asOf the time it is of; null for now
 */
record ShownBoard(Board board, UpstreamsView upstreams, Instant at, Instant asOf) {
    boolean ofNow() {
        return asOf == null;
    }

    /** While an upstream is silent, everything may be worse by now. */
    List<AreaStatus> marked(List<AreaStatus> areas) {
        return ofNow() && upstreams.anySilent()
                ? areas.stream().map(AreaStatus::asMinimum).toList()
                : areas;
    }

    /** @param scope P-code of the area that was asked for; null if none was named */
    Extract extract(String scope, List<AreaStatus> areas) {
        return new Extract(scope, areas, upstreams, ofNow() ? at : asOf);
    }
}
