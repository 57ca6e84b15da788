package org.lifeline.outages.report.filing;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.lifeline.outages.region.KnownRegions;
import org.lifeline.outages.region.Placed;
import org.lifeline.outages.region.RegionsJoined;
import org.lifeline.outages.region.RegionsSuperseded;
import org.lifeline.outages.report.Report;

/** Brings reports to the region that they belong to: at once when the replica learns of it, else by asking. */
@ApplicationScoped
class JoinRegions {
    private final Moving moving;
    private final KnownRegions regions;

    JoinRegions(Moving moving, KnownRegions regions) {
        this.moving = moving;
        this.regions = regions;
    }

    void on(@Observes RegionsJoined joined) {
        moving.join(joined.pcodes());
    }

    void on(@Observes RegionsSuperseded superseded) {
        superseded.successors().forEach(moving::move);
    }

    /** A report may have been kept between the replica's learning of its region and its own check. */
    @Scheduled(every = "{lifeline.reports.resolve}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void askAgain() {
        regions.superseded().forEach((old, successor) -> {
            if (Report.anyIn(old)) {
                moving.move(old, successor);
            }
        });
        regions.place(Report.unresolvedRegions()).forEach(this::bring);
        regions.known(Report.refusedRegions()).forEach(this::join);
    }

    private void bring(String sent, Placed placed) {
        switch (placed.answer()) {
            case KNOWN -> join(sent, placed.region());
            case NO_SUCH_REGION -> moving.refuse(sent);
            case UNREACHABLE -> {
                // next time
            }
        }
    }

    private void join(String sent, String region) {
        if (region.equals(sent)) {
            moving.join(List.of(sent));
        } else {
            moving.move(sent, region);
        }
    }
}
