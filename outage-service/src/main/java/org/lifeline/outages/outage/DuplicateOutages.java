package org.lifeline.outages.outage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.lifeline.outages.topic.Backlog;
import org.lifeline.outages.topic.Reassessment;

/** When an outage ends, those that were merged into it are looked at again: what is still below what is usual there reopens. */
@ApplicationScoped
public class DuplicateOutages {
    private final Backlog backlog;

    DuplicateOutages(Backlog backlog) {
        this.backlog = backlog;
    }

    public void lookAgain(Outage ended, Instant now) {
        List<Reassessment> again = Outage.<Outage>list("duplicateOf", ended.id).stream()
                .map(outage -> Reassessment.ofItself(outage.topic(), now, false, 0))
                .toList();
        if (!again.isEmpty()) {
            backlog.add(again);
        }
    }
}
