package org.lifeline.gateway.status;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.board.Board;
import org.lifeline.gateway.follow.UpstreamsView;
import org.lifeline.gateway.reader.Reader;
import org.lifeline.gateway.status.export.table.Extract;

/**
 * The board that is asked for.
 *
 * @param upstreams null if it is of another time
 * @param at when it was asked for
 * @param asOf the time it is of; null for now
 * @param reader to whom it is shown
 * @param views what the reader is shown of an area
 */
record ShownBoard(
        Board board,
        UpstreamsView upstreams,
        Instant at,
        Instant asOf,
        Reader reader,
        UnaryOperator<AreaStatus> views) {
    boolean ofNow() {
        return asOf == null;
    }

    /** As the reader may see them. While an upstream is silent, everything may be worse by now. */
    List<AreaStatus> marked(List<AreaStatus> areas) {
        return marked(areas, views);
    }

    /** The same of areas that were made for this call, which nothing is kept of: it would take the place of what all others read. */
    List<AreaStatus> markedParts(List<AreaStatus> areas) {
        return marked(areas, area -> reader.view(area, board));
    }

    private List<AreaStatus> marked(List<AreaStatus> areas, UnaryOperator<AreaStatus> view) {
        boolean silent = ofNow() && upstreams.anySilent();
        return areas.stream()
                .filter(area -> reader.sees(area.adminLevel()))
                .map(area -> silent ? view.apply(area).asMinimum() : view.apply(area))
                .toList();
    }

    /** What of the showing belongs to the content: no two readers have one tag. */
    Object content(Object answer) {
        return List.of(reader, answer);
    }

    /** @param scope P-code of the area that was asked for; null if none was named */
    Extract extract(String scope, List<AreaStatus> areas) {
        return new Extract(scope, areas, upstreams, ofNow() ? at : asOf);
    }
}
