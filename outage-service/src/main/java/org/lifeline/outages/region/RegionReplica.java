package org.lifeline.outages.region;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lifeline.feed.follow.Replica;
import org.lifeline.wire.ChangeEvent;

/** The region tree of region-service, kept here so that reports are taken while that service is down. */
@ApplicationScoped
class RegionReplica implements Replica {
    private final ObjectMapper json;
    private final Event<RegionsJoined> joined;
    private final Event<RegionsChanged> changed;
    private final Event<RegionsSuperseded> superseded;

    RegionReplica(
            ObjectMapper json,
            Event<RegionsJoined> joined,
            Event<RegionsChanged> changed,
            Event<RegionsSuperseded> superseded) {
        this.json = json;
        this.joined = joined;
        this.changed = changed;
        this.superseded = superseded;
    }

    @Override
    public Optional<String> cursor() {
        return QuarkusTransaction.requiringNew()
                .call(() -> RegionCursor.<RegionCursor>findByIdOptional(true).map(kept -> kept.cursor));
    }

    @Override
    public void replace(Iterator<ChangeEvent> state, String cursor) {
        QuarkusTransaction.requiringNew().run(() -> {
            Map<String, RegionState> regions = Region.<Region>streamAll()
                    .map(RegionState::of)
                    .collect(Collectors.toMap(RegionState::pcode, region -> region));
            Map<String, String> successors = RegionSuccessor.all().stream()
                    .collect(Collectors.toMap(known -> known.pcode, known -> known.successor));
            Region.deleteAll();
            RegionSuccessor.deleteAll();
            Region.getEntityManager().clear();
            TreeNews news = new TreeNews(regions);
            state.forEachRemaining(line -> apply(line, news));
            news.without(successors);
            finish(news, cursor);
        });
    }

    @Override
    public void apply(List<ChangeEvent> events, String cursor) {
        QuarkusTransaction.requiringNew().run(() -> {
            TreeNews news = new TreeNews(Map.of());
            events.forEach(event -> apply(event, news));
            finish(news, cursor);
        });
    }

    private void finish(TreeNews news, String cursor) {
        RegionCursor.keep(cursor);
        Region.flush();
        fire(news.joined(), news.changed(), news.superseded());
    }

    private void fire(RegionsJoined some, RegionsChanged others, RegionsSuperseded old) {
        if (!some.pcodes().isEmpty()) {
            joined.fire(some);
        }
        if (!others.themselves().isEmpty() || !others.withAllInside().isEmpty()) {
            changed.fire(others);
        }
        if (!old.successors().isEmpty()) {
            superseded.fire(old);
        }
    }

    private void apply(ChangeEvent event, TreeNews news) {
        switch (event.type()) {
            case RegionState.CHANGED -> read(event, RegionState.class).apply(news);
            case SuccessionState.SUPERSEDED -> {
                SuccessionState succession = read(event, SuccessionState.class);
                if (succession.apply()) {
                    news.successor(succession);
                }
            }
            default -> {
                // a type that only a newer region-service knows
            }
        }
    }

    private <T> T read(ChangeEvent event, Class<T> type) {
        try {
            return json.treeToValue(event.data(), type);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("region-service sent a region that cannot be read", broken);
        }
    }
}
