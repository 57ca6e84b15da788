package org.lifeline.gateway.follow;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.lifeline.feed.follow.Replica;
import org.lifeline.gateway.board.Region;
import org.lifeline.wire.ChangeEvent;

/** What the board keeps of region-service's feed. It lives in memory, so every start begins with a snapshot. */
final class RegionReplica implements Replica {
    private final BoardWriter writer;
    private final EventReader reader;
    private volatile String cursor;

    RegionReplica(BoardWriter writer, EventReader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public Optional<String> cursor() {
        return Optional.ofNullable(cursor);
    }

    @Override
    public void replace(Iterator<ChangeEvent> state, String at) {
        List<Region> all = regions(state);
        writer.write((known, now) -> known.allRegions(all, now));
        cursor = at;
    }

    @Override
    public void apply(List<ChangeEvent> events, String at) {
        List<Region> changed = regions(events.iterator());
        writer.write((known, now) -> known.regions(changed, now));
        cursor = at;
    }

    private List<Region> regions(Iterator<ChangeEvent> events) {
        return reader.all(events, EventReader.REGION, Region.class);
    }
}
