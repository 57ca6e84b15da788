package org.lifeline.outages.report;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.lifeline.outages.region.KnownRegions;
import org.lifeline.outages.region.KnownRegions.Answer;
import org.lifeline.outages.region.RegionsJoined;

/** Brings reports that nobody could place to their regions: at once when the replica learns of one, else by asking. */
@ApplicationScoped
class JoinRegions {
    private final Filing filing;
    private final KnownRegions regions;

    JoinRegions(Filing filing, KnownRegions regions) {
        this.filing = filing;
        this.regions = regions;
    }

    void on(@Observes RegionsJoined joined) {
        filing.join(joined.pcodes());
    }

    /** A report may have been kept between the replica's learning of its region and its own check. */
    @Scheduled(every = "{lifeline.reports.resolve}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void askAgain() {
        List<String> known = Report.unresolvedRegions().stream()
                .filter(region -> regions.ask(region) == Answer.KNOWN)
                .toList();
        if (!known.isEmpty()) {
            filing.join(known);
        }
    }
}
