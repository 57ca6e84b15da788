package org.lifeline.outages.region;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lifeline.feed.follow.Replica;
import org.lifeline.wire.ChangeEvent;

/** The region tree of region-service, kept here so that reports are taken while that service is down. */
@ApplicationScoped
class RegionReplica implements Replica {
    private final ObjectMapper json;
    private final Event<RegionsJoined> joined;
    private final Event<RegionsSuperseded> superseded;

    RegionReplica(ObjectMapper json, Event<RegionsJoined> joined, Event<RegionsSuperseded> superseded) {
        this.json = json;
        this.joined = joined;
        this.superseded = superseded;
    }

    /** What some events brought that was not known before. */
    private record News(Set<String> regions, Map<String, String> successors) {
        News() {
            this(new HashSet<>(), new HashMap<>());
        }
    }

    @Override
    public Optional<String> cursor() {
        return QuarkusTransaction.requiringNew()
                .call(() -> RegionCursor.<RegionCursor>findByIdOptional(true).map(kept -> kept.cursor));
    }

    @Override
    public void replace(Iterator<ChangeEvent> state, String cursor) {
        QuarkusTransaction.requiringNew().run(() -> {
            Set<String> regions = new HashSet<>(Region.find("select r.pcode from Region r")
                    .project(String.class)
                    .list());
            Map<String, String> successors = RegionSuccessor.all().stream()
                    .collect(Collectors.toMap(known -> known.pcode, known -> known.successor));
            Region.deleteAll();
            RegionSuccessor.deleteAll();
            Region.getEntityManager().clear();
            News news = new News();
            state.forEachRemaining(line -> apply(line, news));
            news.regions().removeAll(regions);
            news.successors().entrySet().removeAll(successors.entrySet());
            finish(news, cursor);
        });
    }

    @Override
    public void apply(List<ChangeEvent> events, String cursor) {
        QuarkusTransaction.requiringNew().run(() -> {
            News news = new News();
            events.forEach(event -> apply(event, news));
            finish(news, cursor);
        });
    }

    private void finish(News news, String cursor) {
        RegionCursor.keep(cursor);
        if (!news.regions().isEmpty()) {
            joined.fire(new RegionsJoined(Set.copyOf(news.regions())));
        }
        if (!news.successors().isEmpty()) {
            superseded.fire(new RegionsSuperseded(Map.copyOf(news.successors())));
        }
    }

    private void apply(ChangeEvent event, News news) {
        switch (event.type()) {
            case RegionState.CHANGED -> {
                RegionState region = read(event, RegionState.class);
                if (region.apply()) {
                    news.regions().add(region.pcode());
                }
            }
            case SuccessionState.SUPERSEDED -> {
                SuccessionState succession = read(event, SuccessionState.class);
                if (succession.apply()) {
                    news.successors().put(succession.pcode(), succession.successor());
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
