package org.lifeline.gateway.status.export.table;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.follow.UpstreamView;
import org.lifeline.gateway.follow.UpstreamsView;

/**
 * What goes into a file.
 *
 * @param scope P-code of the area that was asked for, or of the one around all that were; null if none was named
 * @param areas of one level, in the order in which they are written
 * @param upstreams null if it is of another time: how well a gateway was informed then, nobody has kept
 * @param generatedAt the time for which all of it holds
 */
public record Extract(String scope, List<AreaStatus> areas, UpstreamsView upstreams, Instant generatedAt) {
    private static final int NONE = -1;

    /** Everything but the times of asking. */
    public Object content() {
        return List.of(upstreams == null ? generatedAt : upstreams.states(), areas);
    }

    String told(Function<UpstreamsView, UpstreamView> upstream) {
        return upstreams == null ? "UNKNOWN" : upstream.apply(upstreams).state().name();
    }

    /** A row for each service of each area. */
    public Stream<Row> rows() {
        return areas.stream()
                .flatMap(area -> area.services().keySet().stream().map(service -> new Row(this, area, service)));
    }

    /** Negative if there are no areas. */
    int adminLevel() {
        return areas.isEmpty() ? NONE : areas.get(0).adminLevel();
    }
}
