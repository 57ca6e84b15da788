package org.lifeline.outages.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.lifeline.outages.supply.Level;

/** Finds the episodes in the true history of a service in a region. */
public final class Episodes {
    private final Baselines baselines;
    private final List<Episode> ended = new ArrayList<>();
    private Episode current;

    private Episodes(Baselines baselines) {
        this.baselines = baselines;
    }

    /**
     * @param stretches in the order of time, beginning where no episode lasts
     * @param to later changes of what is usual are not looked at
     */
    public static List<Episode> in(List<Stretch> stretches, Baselines baselines, Instant to) {
        Episodes episodes = new Episodes(baselines);
        TreeMap<Instant, Stretch> moments = new TreeMap<>();
        stretches.forEach(stretch -> moments.put(stretch.from(), stretch));
        baselines.changes().headMap(to, true).keySet().forEach(time -> {
            var before = moments.floorEntry(time);
            if (before != null) {
                moments.putIfAbsent(time, before.getValue());
            }
        });
        moments.forEach(episodes::pass);
        if (episodes.current != null) {
            episodes.ended.add(episodes.current);
        }
        return List.copyOf(episodes.ended);
    }

    private void pass(Instant time, Stretch stretch) {
        Level usual = baselines.at(time);
        if (!stretch.level().known()) {
            current = current == null || current.silentFrom() != null ? current : silent(time);
        } else if (stretch.level().worseThan(usual)) {
            current = below(time, stretch, usual);
        } else if (current != null) {
            ended.add(new Episode(
                    current.from(),
                    time,
                    current.since(),
                    current.level(),
                    current.worst(),
                    current.baseline(),
                    current.silentFrom()));
            current = null;
        }
    }

    private Episode below(Instant time, Stretch stretch, Level usual) {
        return current == null
                ? new Episode(time, null, stretch.since(), stretch.level(), stretch.level(), usual, null)
                : new Episode(
                        current.from(),
                        null,
                        current.since(),
                        stretch.level(),
                        Level.worse(current.worst(), stretch.level()),
                        usual,
                        null);
    }

    private Episode silent(Instant time) {
        return new Episode(
                current.from(), null, current.since(), current.level(), current.worst(), current.baseline(), time);
    }
}
