package org.lifeline.outages.baseline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.lifeline.outages.ManyRows;
import org.lifeline.outages.supply.Service;
import org.lifeline.outages.topic.Backlog;
import org.lifeline.outages.topic.Reassessment;
import org.lifeline.outages.topic.Topic;

/** Services in areas whose assessments a changed baseline touches: those inside that have none of their own. */
@ApplicationScoped
class Touched {
    private static final String INSIDE = """
            with recursive asked as (select ?::text as region, ?::text as service),
            inside (pcode) as (
                select region from asked
                union
                select r.pcode from region r join inside i on r.parent = i.pcode
                where not exists (
                    select 1 from (
                        select b.level from baseline b
                        where b.region = r.pcode and b.service = (select service from asked)
                        order by b.valid_from desc limit 1) own
                    where own.level is not null))
            select a.region from assessment a join inside i on a.region = i.pcode
            where a.service = (select service from asked)""";

    private final Backlog backlog;

    Touched(Backlog backlog) {
        this.backlog = backlog;
    }

    /** In the transaction of the change. A change for a whole country is one short transaction, too. */
    void mark(String region, Service service, Instant from, long event) {
        List<Reassessment> touched = ManyRows.of(INSIDE)
                .value(region)
                .value(service.name())
                .list(row -> Reassessment.ofItself(new Topic(row.getString(1), service), from, false, event));
        backlog.add(touched);
    }
}
