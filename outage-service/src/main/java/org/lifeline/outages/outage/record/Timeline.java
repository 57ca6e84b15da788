package org.lifeline.outages.outage.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.lifeline.outages.author.Pseudonyms;
import org.lifeline.outages.outage.Outage;
import org.lifeline.outages.reader.CoarseEvent;
import org.lifeline.outages.reader.OvertakenStates;
import org.lifeline.outages.reader.Reader;
import org.lifeline.outages.report.shown.ShowReports;

/** Reads the events that belong to an outage: its own, and those of its region and service from its first to its last. */
@ApplicationScoped
class Timeline {
    private static final String COLUMNS = """
            select e.id, e.type, e.time, cast(e.data as text),
                   case when e.type = 'org.lifeline.outage.decided' then
                       (select d.reason from decision d where d.outage = :outage and d.at = e.time limit 1) end
            """;
    private static final String AS_RECORDED = COLUMNS + """
            from event e
            where e.subject = :subject and e.id >= :first and e.id <= :last
              and (e.type not like 'org.lifeline.outage.%' or e.data ->> 'id' = cast(:outage as text))
              and e.id > :after
            order by e.id
            limit :limit""";

    /**
     * Within a minute in an order that says nothing, or whoever files reports by the second learns when others came: first what
     * was filed, then what else became of reports, each mixed, and then the states of its end, which are few and numbered anyway.
     * What belongs to it goes by minutes, too: who opens and ends outages by the second would else learn it from which of them has it.
     */
    private static final String BY_MINUTE = """
            with placed as (
                select e.id, e.type, e.time, e.data, date_trunc('minute', e.time) as minute,
                       case
                           when e.type = 'org.lifeline.report.filed' then 1
                           when e.type like 'org.lifeline.report.%' then 2
                           when e.type = 'org.lifeline.outage.opened' then 3
                           else 4
                       end as step,
                       case
                           when e.type like 'org.lifeline.report.%' then md5(:salt || e.id)
                           else to_char(e.id, 'FM0000000000000000000')
                       end as mixed,
                       (
            """ + OvertakenStates.SQL + """
                       ) as overtaken
                from event e
                left join event opening on opening.id = :first
                left join event ending on ending.id = :last
                where e.subject = :subject and e.time <= :moment
                  and case when e.type like 'org.lifeline.outage.%' then e.data ->> 'id' = cast(:outage as text)
                           else e.time >= date_trunc('minute', opening.time)
                                and (ending.id is null or e.time < date_trunc('minute', ending.time) + interval '1 minute') end)
            """ + COLUMNS + """
            from placed e
            where not e.overtaken
              and (:after = 0
                   or (e.minute, e.step, e.mixed) > (select p.minute, p.step, p.mixed from placed p where p.id = :after))
            order by e.minute, e.step, e.mixed
            limit :limit""";

    private final ObjectMapper json;
    private final ShowReports show;
    private final Pseudonyms pseudonyms;
    private final Reader reader;

    Timeline(ObjectMapper json, ShowReports show, Pseudonyms pseudonyms, Reader reader) {
        this.json = json;
        this.show = show;
        this.pseudonyms = pseudonyms;
        this.reader = reader;
    }

    /** An entry and its place, to go on from. */
    record Placed(long id, TimelineEntry entry) {}

    /** @param after the place of the last entry seen; 0 for the beginning */
    List<Placed> of(Outage outage, long after, int limit) {
        var query = Panache.getSession()
                .createNativeQuery(reader.exact() ? AS_RECORDED : BY_MINUTE, Object[].class)
                .setParameter("outage", outage.id)
                .setParameter("subject", outage.topic().key())
                .setParameter("first", outage.firstEvent)
                .setParameter("last", outage.lastEvent == null ? Long.MAX_VALUE : outage.lastEvent)
                .setParameter("after", after)
                .setParameter("limit", limit);
        if (!reader.exact()) {
            query.setParameter("moment", reader.moment())
                    .setParameter("salt", pseudonyms.salt(outage.id.toString(), "timeline"));
        }
        return query.getResultList().stream().map(row -> placed(row, outage)).toList();
    }

    private Placed placed(Object[] row, Outage outage) {
        String type = (String) row[1];
        Instant at = (Instant) row[2];
        JsonNode data = read((String) row[3]);
        JsonNode told =
                reader.exact() ? data : CoarseEvent.of(type, data, report -> show.handle(outage.id.toString(), report));
        return new Placed(
                ((Number) row[0]).longValue(), new TimelineEntry(type, reader.time(at), told, (String) row[4]));
    }

    private JsonNode read(String state) {
        try {
            return json.readTree(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
