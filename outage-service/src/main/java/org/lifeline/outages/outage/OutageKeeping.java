package org.lifeline.outages.outage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lifeline.feed.serve.EventLog;
import org.lifeline.outages.assessment.Consequences;
import org.lifeline.outages.rules.Assessment;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Service;

/** Outages open, worsen, ease and end by themselves as assessments fall below the baseline and come back. */
@ApplicationScoped
class OutageKeeping implements Consequences {
    private final EventLog log;

    OutageKeeping(EventLog log) {
        this.log = log;
    }

    @Override
    public Optional<UUID> follow(
            String region, Service service, Assessment assessment, Level baseline, long event, Instant now) {
        Optional<Outage> open = Outage.openOne(region, service);
        boolean below = assessment.level().worseThan(baseline);
        if (open.isEmpty()) {
            return below
                    ? Optional.of(opened(Outage.open(region, service, assessment, baseline, event, now), now))
                    : Optional.empty();
        }
        Outage outage = open.get();
        if (!assessment.level().known()) {
            return Optional.of(outage.id); // silence ends no outage
        }
        if (!below) {
            outage.restore(assessment, now);
            outage.lastEvent = tell("org.lifeline.outage.restored", outage, now);
            return Optional.empty();
        }
        changed(outage, assessment, now);
        return Optional.of(outage.id);
    }

    private UUID opened(Outage outage, Instant now) {
        tell("org.lifeline.outage.opened", outage, now);
        return outage.id;
    }

    private void changed(Outage outage, Assessment assessment, Instant now) {
        Level before = outage.level;
        outage.take(assessment, now);
        if (outage.level.worseThan(before)) {
            tell("org.lifeline.outage.worsened", outage, now);
        } else if (outage.level.betterThan(before)) {
            tell("org.lifeline.outage.eased", outage, now);
        }
    }

    private long tell(String type, Outage outage, Instant now) {
        return log.append(type, outage.region + "/" + outage.service, now, OutageView.of(outage));
    }
}
