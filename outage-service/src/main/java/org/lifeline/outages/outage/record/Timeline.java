package org.lifeline.outages.outage.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lifeline.outages.outage.Outage;
import org.lifeline.outages.report.shown.ShowReports;

/** Reads the events that belong to an outage: its own, and those of its region and service from its first to its last. */
@ApplicationScoped
class Timeline {
    private static final String OF_OUTAGE = """
            select e.id, e.type, e.time, cast(e.data as text),
                   case when e.type = 'org.lifeline.outage.decided' then
                       (select d.reason from decision d where d.outage = :outage and d.at = e.time limit 1) end
            from event e
            where e.subject = :subject and e.id >= :first and e.id <= :last and e.id > :after
              and (e.type not like 'org.lifeline.outage.%' or e.data ->> 'id' = cast(:outage as text))
            order by e.id
            limit :limit""";
    private static final String STATE_AT = """
            select cast(e.data as text) from event e
            where e.subject = :subject and e.id >= :first and e.time <= :at
              and e.type like 'org.lifeline.outage.%' and e.data ->> 'id' = cast(:outage as text)
            order by e.id desc
            limit 1""";

    private static final String REPORTS = "org.lifeline.report.";

    private final ObjectMapper json;
    private final ShowReports show;

    Timeline(ObjectMapper json, ShowReports show) {
        this.json = json;
        this.show = show;
    }

    /** An entry and its place, to go on from. */
    record Placed(long id, TimelineEntry entry) {}

    List<Placed> of(Outage outage, long after, int limit) {
        return Panache.getSession()
                .createNativeQuery(OF_OUTAGE, Object[].class)
                .setParameter("outage", outage.id)
                .setParameter("subject", subject(outage))
                .setParameter("first", outage.firstEvent)
                .setParameter("last", outage.lastEvent == null ? Long.MAX_VALUE : outage.lastEvent)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(row -> placed(row, outage.id))
                .toList();
    }

    /** As it was known at a time, without free text; empty when nothing was known of it. */
    Optional<JsonNode> asOf(Outage outage, Instant at) {
        return Panache.getSession()
                .createNativeQuery(STATE_AT, String.class)
                .setParameter("outage", outage.id)
                .setParameter("subject", subject(outage))
                .setParameter("first", outage.firstEvent)
                .setParameter("at", at)
                .getResultList()
                .stream()
                .findFirst()
                .map(this::read);
    }

    private Placed placed(Object[] row, UUID outage) {
        String type = (String) row[1];
        TimelineEntry entry = new TimelineEntry(type, (Instant) row[2], read((String) row[3]), (String) row[4]);
        boolean report = type.startsWith(REPORTS) && !show.exactTimes();
        return new Placed(((Number) row[0]).longValue(), report ? veiled(entry, outage) : entry);
    }

    /** As everybody else sees what happened to a report: to the hour, and under a name that leads nowhere. */
    private TimelineEntry veiled(TimelineEntry entry, UUID outage) {
        ObjectNode data = (ObjectNode) entry.data();
        data.remove("filedUnder");
        data.put(
                "report",
                show.handle(
                                outage.toString(),
                                UUID.fromString(data.get("report").asText()))
                        .toString());
        for (String time : List.of("observedAt", "retractedAt")) {
            if (data.hasNonNull(time)) {
                data.put(time, hour(Instant.parse(data.get(time).asText())).toString());
            }
        }
        return new TimelineEntry(entry.type(), hour(entry.at()), data, entry.reason());
    }

    private static Instant hour(Instant time) {
        return time.truncatedTo(ChronoUnit.HOURS);
    }

    private static String subject(Outage outage) {
        return outage.region + "/" + outage.service;
    }

    private JsonNode read(String state) {
        try {
            return json.readTree(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
