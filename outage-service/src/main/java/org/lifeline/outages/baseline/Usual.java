package org.lifeline.outages.baseline;

import static org.lifeline.outages.ManyRows.instant;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.lifeline.outages.ManyRows;
import org.lifeline.outages.rules.state.UsualSupplies;
import org.lifeline.outages.rules.state.UsualSupply;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Service;
import org.lifeline.outages.topic.Topic;

/** Says what is usual in an area: what is recorded for it, else for the nearest area around it, else the default. */
@ApplicationScoped
public class Usual {
    private static final String RECORDED = """
            with recursive up (origin, pcode, steps) as (
                select distinct region, region, 0 from unnest(?::text[]) region
                union all
                select up.origin, r.parent, up.steps + 1 from region r join up on r.pcode = up.pcode
                where r.parent is not null and up.steps < 10)
            select up.origin, b.service, b.valid_from, up.steps, b.region, b.level, b.hours_per_day, b.litres_per_person_per_day
            from baseline b join up on b.region = up.pcode
            order by b.valid_from, up.steps""";

    private static final String OF_SERVICE = """
            select region, service, valid_from, 0, region, level, hours_per_day, litres_per_person_per_day
            from baseline where service = ? order by valid_from""";

    private final Level byDefault;

    Usual(BaselineSettings settings) {
        this.byDefault = settings.level();
    }

    /** What has been usual in one area, from each time on. */
    public record Here(Level before, NavigableMap<Instant, UsualLevel> changes) {
        public UsualLevel at(Instant time) {
            var last = changes.floorEntry(time);
            return last == null ? UsualLevel.byDefault(before) : last.getValue();
        }

        public UsualSupplies supplies() {
            return new UsualSupplies(
                    new UsualSupply(before, null),
                    changes.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, one -> one.getValue().supply(), (a, b) -> b, TreeMap::new)));
        }
    }

    private record Recorded(Instant from, int steps, UsualLevel level) {}

    public Here here(Topic topic) {
        return here(List.of(topic)).get(topic);
    }

    public Map<Topic, Here> here(Collection<Topic> topics) {
        Map<Topic, List<Recorded>> recorded = new HashMap<>();
        ManyRows.of(RECORDED).column("text", topics, Topic::region).each(row -> recorded.computeIfAbsent(
                        new Topic(row.getString(1), Service.valueOf(row.getString(2))), none -> new ArrayList<>())
                .add(new Recorded(instant(row, 3), row.getInt(4), level(row))));
        Map<Topic, Here> here = new HashMap<>();
        topics.forEach(topic -> here.put(topic, course(recorded.getOrDefault(topic, List.of()))));
        return here;
    }

    /**
     * What has been usual for a service in every area. Areas that have nothing of their own share the answer of the area around them.
     *
     * @param parentOf the P-code of the area around one; null where there is none
     */
    public Function<String, Here> everywhere(Service service, UnaryOperator<String> parentOf) {
        Map<String, List<Recorded>> recorded = new HashMap<>();
        ManyRows.of(OF_SERVICE).value(service.name()).each(row -> recorded.computeIfAbsent(
                        row.getString(1), none -> new ArrayList<>())
                .add(new Recorded(instant(row, 3), 0, level(row))));
        return new Everywhere(recorded, parentOf)::here;
    }

    private final class Everywhere {
        private final Map<String, List<Recorded>> recorded;
        private final UnaryOperator<String> parentOf;
        private final Map<String, Here> found = new HashMap<>();
        private final Here byDefault = course(List.of());

        Everywhere(Map<String, List<Recorded>> recorded, UnaryOperator<String> parentOf) {
            this.recorded = recorded;
            this.parentOf = parentOf;
        }

        Here here(String region) {
            Here known = found.get(region);
            if (known == null) {
                String parent = parentOf.apply(region);
                known = recorded.containsKey(region)
                        ? course(upFrom(region))
                        : parent == null ? byDefault : here(parent);
                found.put(region, known);
            }
            return known;
        }

        private List<Recorded> upFrom(String region) {
            List<Recorded> up = new ArrayList<>();
            int steps = 0;
            for (String at = region; at != null; at = parentOf.apply(at), steps++) {
                for (Recorded one : recorded.getOrDefault(at, List.of())) {
                    up.add(new Recorded(one.from(), steps, one.level()));
                }
            }
            up.sort(Comparator.comparing(Recorded::from).thenComparing(Recorded::steps));
            return up;
        }
    }

    private Here course(List<Recorded> recorded) {
        NavigableMap<Instant, UsualLevel> changes = new TreeMap<>();
        TreeMap<Integer, UsualLevel> bySteps = new TreeMap<>(); // the nearest first
        for (Recorded one : recorded) {
            if (one.level() == null) {
                bySteps.remove(one.steps());
            } else {
                bySteps.put(one.steps(), one.level());
            }
            changes.put(
                    one.from(),
                    bySteps.isEmpty()
                            ? UsualLevel.byDefault(byDefault)
                            : bySteps.firstEntry().getValue());
        }
        return new Here(byDefault, changes);
    }

    /** Null where it is the removal of one. */
    private static UsualLevel level(ResultSet row) throws SQLException {
        String level = row.getString(6);
        return level == null
                ? null
                : new UsualLevel(
                        Level.valueOf(level), (Double) row.getObject(7), (Double) row.getObject(8), row.getString(5));
    }
}
