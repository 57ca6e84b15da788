package org.lifeline.gateway.reader;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.board.Board;

/** What readers are shown of the areas of now: for the many who read by the hour each is made once per change. */
@ApplicationScoped
public class ReaderViews {
    private final Map<String, Kept> hourly = new ConcurrentHashMap<>();

    private record Kept(AreaStatus exact, AreaStatus view) {}

    /** @param board on which the area is */
    public AreaStatus of(Reader reader, AreaStatus area, Board board) {
        if (reader.exact() || reader == Reader.PUBLIC) { // what the public is shown of an area depends on those inside
            return reader.view(area, board);
        }
        Kept kept = hourly.get(area.pcode());
        if (kept == null || kept.exact() != area) { // boards share what has not changed
            AreaStatus view = reader.view(area, board);
            // the same for what is rendered once per view: exact confidences decay by the minute, and are in none
            kept = new Kept(area, kept != null && view.equals(kept.view()) ? kept.view() : view);
            hourly.put(area.pcode(), kept);
        }
        return kept.view();
    }
}
