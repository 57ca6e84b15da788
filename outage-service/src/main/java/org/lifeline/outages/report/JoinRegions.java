package org.lifeline.outages.report;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.lifeline.outages.region.KnownRegions;
import org.lifeline.outages.region.Placed;
import org.lifeline.outages.region.RegionsJoined;
import org.lifeline.outages.region.RegionsSuperseded;

/** Brings reports to the region that they belong to: at once when the replica learns of it, else by asking. */
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

    void on(@Observes RegionsSuperseded superseded) {
        superseded.successors().forEach(filing::move);
    }

    /** A report may have been kept between the replica's learning of its region and its own check. */
    @Scheduled(every = "{lifeline.reports.resolve}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void askAgain() {
        regions.superseded().forEach((old, successor) -> {
            if (Report.anyIn(old)) {
                filing.move(old, successor);
            }
        });
        regions.place(Report.unresolvedRegions()).forEach(this::bring);
        regions.known(Report.refusedRegions()).forEach(this::join);
    }

    private void bring(String sent, Placed placed) {
        switch (placed.answer()) {
            case KNOWN -> join(sent, placed.region());
            case NO_SUCH_REGION -> filing.refuse(sent);
            case UNREACHABLE -> {
                // next time
            }
        }
    }

    private void join(String sent, String region) {
        if (region.equals(sent)) {
            filing.join(List.of(sent));
        } else {
            filing.move(sent, region);
        }
    }
}
