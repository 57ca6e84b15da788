package org.lifeline.outages.outage.keeping;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lifeline.outages.outage.Outage;
import org.lifeline.outages.topic.Topic;

/** Reads the outages of many topics at once. */
final class KnownOutages {
    private static final String DURING = """
            select o.*
            from unnest(cast(:regions as text[]), cast(:services as text[]), cast(:lows as timestamptz[]),
                        cast(:highs as timestamptz[]), cast(:andOpen as boolean[]))
                 as asked (region, service, low, high, and_open)
            join outage o on o.region = asked.region and o.service = asked.service
            where (o.started_at <= asked.high and (o.evidence_ended_at is null or o.evidence_ended_at >= asked.low))
               or (o.spoken_from <= asked.high and o.spoken_to >= asked.low)
               or (asked.and_open and o.open)
            order by o.started_at, o.id""";
    private static final String SPOKEN_OF = """
            select o.*
            from unnest(cast(:regions as text[]), cast(:services as text[])) as asked (region, service)
            join outage o on o.region = asked.region and o.service = asked.service
            where o.spoken_from is not null""";

    private KnownOutages() {}

    /** Asks for those of a topic that share a moment with a time, by the evidence or by what people said. */
    record Asked(Topic topic, Instant low, Instant high, boolean andOpen) {}

    /** Of each the earliest first; with the open one, if it is asked for, whatever its time. */
    static Map<Topic, List<Outage>> during(Collection<Asked> asked) {
        return Outage.getSession()
                .createNativeQuery(DURING, Outage.class)
                .setParameter("regions", strings(asked, one -> one.topic().region()))
                .setParameter("services", strings(asked, one -> one.topic().service()))
                .setParameter("lows", strings(asked, Asked::low))
                .setParameter("highs", strings(asked, Asked::high))
                .setParameter("andOpen", strings(asked, Asked::andOpen))
                .getResultStream()
                .collect(Collectors.groupingBy(Outage::topic));
    }

    /** All that people have decided about. */
    static List<Outage> spokenOf(Collection<Topic> topics) {
        return Outage.getSession()
                .createNativeQuery(SPOKEN_OF, Outage.class)
                .setParameter("regions", strings(topics, Topic::region))
                .setParameter("services", strings(topics, Topic::service))
                .getResultList();
    }

    private static <T> String[] strings(Collection<T> of, Function<T, Object> column) {
        return of.stream().map(column).map(Object::toString).toArray(String[]::new);
    }
}
