package org.lifeline.outages.topic;

import static org.lifeline.outages.ManyRows.instant;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lifeline.outages.ManyRows;
import org.lifeline.outages.supply.Service;

/**
 * What waits to be assessed anew: written in the transaction of the change that is the reason, taken away in that of the
 * assessment, so that nothing is ever forgotten. Rows are only added and removed: whoever hands in a report never waits for
 * an assessment.
 */
@ApplicationScoped
public class Backlog {
    private static final String ADD = """
            insert into reassessment (region, service, changed_from, because, whole_area, event)
            select * from unnest(?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::boolean[], ?::bigint[])
                as added (region, service, changed_from, because, whole_area, event)""";
    private static final String ADD_INSIDE = """
            with recursive inside (around, pcode) as (
                select asked.region, r.pcode from unnest(?::text[]) as asked (region) join region r on r.parent = asked.region
                union
                select i.around, r.pcode from region r join inside i on r.parent = i.pcode)
            insert into reassessment (region, service, changed_from, because, whole_area, event)
            select a.region, a.service, asked.changed_from, 'HANDED_DOWN', false, asked.event
            from unnest(?::text[], ?::text[], ?::timestamptz[], ?::bigint[]) as asked (region, service, changed_from, event)
            join inside i on i.around = asked.region
            join assessment a on a.region = i.pcode and a.service = asked.service""";
    private static final String ADD_OF_TREE = """
            with recursive inside (pcode) as (
                select unnest(?::text[])
                union
                select r.pcode from region r join inside i on r.parent = i.pcode)
            insert into reassessment (region, service, changed_from, because, whole_area, event)
            select a.region, a.service, 'epoch', 'HANDED_DOWN', false, 0
            from (select pcode from inside union select unnest(?::text[])) touched (pcode)
            join assessment a on a.region = touched.pcode""";
    private static final String ADD_OVERDUE = """
            insert into reassessment (region, service, because, whole_area, event)
            select region, service, 'OF_ITSELF', false, 0 from assessment a
            where valid_until <= ?
              and not exists (select 1 from reassessment r where r.region = a.region and r.service = a.service)""";

    /** Those that nobody else is assessing, the longest waiting first. However much waits, only its beginning is read. */
    private static final String TAKE_TURNS = """
            select region, service from (
                select region, service from (
                    select id, region, service from reassessment
                    where (because = 'OF_ITSELF') = ? and not region || '/' || service = any(?)
                    order by id
                    limit 5000) oldest
                group by region, service
                order by min(id)
                limit ?) topics
            where pg_try_advisory_xact_lock(hashtextextended(region || '/' || service, 0))""";

    private static final String OF_TOPICS = """
            select r.id, r.region, r.service, r.changed_from, r.because, r.whole_area, r.event
            from unnest(?::text[], ?::text[]) as topic (region, service)
            join reassessment r on r.region = topic.region and r.service = topic.service
            order by r.id""";
    private static final String LEFT_TO_DERIVE =
            "select count(distinct (region, service)) from reassessment where because = 'RULES_CHANGED'";

    /** What others said of it themselves is not to wait long for what is handed down to a whole country, nor that for ever. */
    private static final int SHARE_OF_THE_REST = 4;

    private static final String TAKE_TURN = "select pg_try_advisory_xact_lock(hashtextextended(?, 0))";
    private static final String LAST = "select coalesce(max(id), 0) from reassessment";
    private static final String WAITING = """
            select exists (select 1 from reassessment where id <= ? and not region || '/' || service = any(?))""";
    private static final String DONE = "delete from reassessment where id = any(?)";

    private final Bell bell;

    Backlog(Bell bell) {
        this.bell = bell;
    }

    /** A reason and the place in which it waits. */
    public record Waiting(long id, Reassessment reason) {}

    /** In the transaction of the change. */
    public void add(List<Reassessment> reasons) {
        ManyRows.of(ADD)
                .column("text", reasons, one -> one.topic().region())
                .column("text", reasons, one -> one.topic().service())
                .column("timestamptz", reasons, Reassessment::changedFrom)
                .column("text", reasons, Reassessment::because)
                .column("bool", reasons, Reassessment::wholeArea)
                .column("int8", reasons, Reassessment::event)
                .update();
        bell.ringAfterCommit(reasons.size());
    }

    /** Supplies inside the areas of some, that have been spoken of themselves. */
    public void addInside(List<Reassessment> around) {
        if (around.isEmpty()) {
            return;
        }
        int added = ManyRows.of(ADD_INSIDE)
                .column("text", around, one -> one.topic().region())
                .column("text", around, one -> one.topic().region())
                .column("text", around, one -> one.topic().service())
                .column("timestamptz", around, Reassessment::changedFrom)
                .column("int8", around, Reassessment::event)
                .update();
        if (added > 0) {
            bell.ringAfterCommit(1);
        }
    }

    /** What has been assessed in areas of which the tree says something else, and in all inside some of them. */
    public void addOfTree(Set<String> themselves, Set<String> withAllInside) {
        int added = ManyRows.of(ADD_OF_TREE)
                .column("text", withAllInside, pcode -> pcode)
                .column("text", themselves, pcode -> pcode)
                .update();
        if (added > 0) {
            bell.ringAfterCommit(1);
        }
    }

    /** Those assessments that time alone has changed. */
    public void addOverdue(Instant now) {
        if (ManyRows.of(ADD_OVERDUE).value(Timestamp.from(now)).update() > 0) {
            bell.ringAfterCommit(1);
        }
    }

    /** Topics that wait the longest, with their locks until the transaction ends; those of other instances are left out. */
    public List<Topic> takeTurns(int most, Collection<Topic> but) {
        Set<Topic> turns = new LinkedHashSet<>(takeTurns(most, but, true));
        turns.addAll(takeTurns(Math.max(most / SHARE_OF_THE_REST, most - turns.size()), but, false));
        return List.copyOf(turns);
    }

    private static List<Topic> takeTurns(int most, Collection<Topic> but, boolean ofThemselves) {
        return ManyRows.of(TAKE_TURNS)
                .value(ofThemselves)
                .column("text", but, Topic::key)
                .value(most)
                .list(row -> topic(row, 1));
    }

    /** How many supplies are still to be derived anew because the rules have changed. */
    public long leftToDerive() {
        return ManyRows.of(LEFT_TO_DERIVE).list(row -> row.getLong(1)).get(0);
    }

    /** False while another instance assesses it. */
    public boolean takeTurn(Topic topic) {
        return ManyRows.of(TAKE_TURN)
                .value(topic.key())
                .list(row -> row.getBoolean(1))
                .get(0);
    }

    /** The last that waits now; 0 when nothing does. */
    public long last() {
        return ManyRows.of(LAST).list(row -> row.getLong(1)).get(0);
    }

    /** Whether anything still waits of what waited up to a place, but for some topics. */
    public boolean waiting(long upTo, Collection<Topic> but) {
        return ManyRows.of(WAITING)
                .value(upTo)
                .column("text", but, Topic::key)
                .list(row -> row.getBoolean(1))
                .get(0);
    }

    /** All that waits of some topics, in the order in which it came. */
    public List<Waiting> of(Collection<Topic> topics) {
        return ManyRows.of(OF_TOPICS)
                .column("text", topics, Topic::region)
                .column("text", topics, Topic::service)
                .list(row -> new Waiting(
                        row.getLong(1),
                        new Reassessment(
                                topic(row, 2),
                                instant(row, 4),
                                Reassessment.Because.valueOf(row.getString(5)),
                                row.getBoolean(6),
                                row.getLong(7))));
    }

    /** In the transaction of the assessment. */
    public void done(Collection<Waiting> waiting) {
        ManyRows.of(DONE).column("int8", waiting, Waiting::id).update();
    }

    private static Topic topic(ResultSet row, int column) throws SQLException {
        return new Topic(row.getString(column), Service.valueOf(row.getString(column + 1)));
    }
}
