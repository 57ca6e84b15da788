package org.lifeline.outages.region;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lifeline.feed.follow.Replica;
import org.lifeline.wire.ChangeEvent;

/** The region tree of region-service, kept here so that reports are taken while that service is down. */
@ApplicationScoped
class RegionReplica implements Replica {
    private final ObjectMapper json;
    private final Event<RegionsJoined> joined;

    RegionReplica(ObjectMapper json, Event<RegionsJoined> joined) {
        this.json = json;
        this.joined = joined;
    }

    @Override
    public Optional<String> cursor() {
        return QuarkusTransaction.requiringNew()
                .call(() -> RegionCursor.<RegionCursor>findByIdOptional(true).map(kept -> kept.cursor));
    }

    @Override
    public void replace(Iterator<ChangeEvent> state, String cursor) {
        QuarkusTransaction.requiringNew().run(() -> {
            Set<String> before = new HashSet<>(Region.find("select r.pcode from Region r")
                    .project(String.class)
                    .list());
            Region.deleteAll();
            Region.getEntityManager().clear();
            Set<String> after = new HashSet<>();
            state.forEachRemaining(line -> apply(line).ifPresent(region -> after.add(region.pcode())));
            after.removeAll(before);
            finish(after, cursor);
        });
    }

    @Override
    public void apply(List<ChangeEvent> events, String cursor) {
        QuarkusTransaction.requiringNew().run(() -> {
            Set<String> added = new HashSet<>();
            events.forEach(event -> apply(event).ifPresent(region -> added.add(region.pcode())));
            finish(added, cursor);
        });
    }

    private void finish(Set<String> added, String cursor) {
        RegionCursor.keep(cursor);
        if (!added.isEmpty()) {
            joined.fire(new RegionsJoined(Set.copyOf(added)));
        }
    }

    /** The region if it was added. */
    private Optional<RegionState> apply(ChangeEvent event) {
        if (!RegionState.CHANGED.equals(event.type())) {
            return Optional.empty();
        }
        try {
            RegionState region = json.treeToValue(event.data(), RegionState.class);
            return region.apply() ? Optional.of(region) : Optional.empty();
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("region-service sent a region that cannot be read", broken);
        }
    }
}
