package org.lifeline.outages.outage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.lifeline.outages.ManyRows;
import org.lifeline.outages.supply.Service;
import org.lifeline.outages.topic.Backlog;
import org.lifeline.outages.topic.Reassessment;
import org.lifeline.outages.topic.Topic;

/** When an outage ends, those that were merged into it are looked at again: what is still below what is usual there reopens. */
@ApplicationScoped
public class DuplicateOutages {
    private static final String MERGED_INTO = """
            select distinct o.region, o.service
            from unnest(?::uuid[]) as ended (id) join outage o on o.duplicate_of = ended.id""";

    private final Backlog backlog;

    DuplicateOutages(Backlog backlog) {
        this.backlog = backlog;
    }

    /** By what the database has of them: what this transaction has not written yet does not matter. */
    public void lookAgain(Collection<Outage> ended, Instant now) {
        if (ended.isEmpty()) {
            return;
        }
        List<Reassessment> again = ManyRows.of(MERGED_INTO)
                .column("uuid", ended, outage -> outage.id)
                .list(row -> Reassessment.ofItself(
                        new Topic(row.getString(1), Service.valueOf(row.getString(2))), now, false, 0));
        if (!again.isEmpty()) {
            backlog.add(again);
        }
    }
}
