package org.lifeline.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which event of a stream shows which observation. */
final class ShownOnStream {
    private record Shown(long event, Instant newest) {}

    private final Map<String, List<Shown>> regions = new ConcurrentHashMap<>();

    void heard(long event, String data) {
        for (JsonNode area : Whole.parse(data).path("areas")) {
            String newest = area.path("newestObservationAt").asText("");
            if (!newest.isEmpty()) {
                regions.merge(
                        area.path("pcode").asText(),
                        List.of(new Shown(event, Instant.parse(newest))),
                        ShownOnStream::both);
            }
        }
    }

    private static List<Shown> both(List<Shown> earlier, List<Shown> later) {
        List<Shown> all = new ArrayList<>(earlier);
        all.addAll(later);
        return all;
    }

    /** The number of the first event that shows it; -1 if none has yet. */
    long by(String region, Instant observed) {
        return regions.getOrDefault(region, List.of()).stream()
                .filter(shown -> !shown.newest().isBefore(observed))
                .mapToLong(Shown::event)
                .min()
                .orElse(-1);
    }
}
