package org.lifeline.outages.assessment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lifeline.outages.rules.Assessment;
import org.lifeline.outages.rules.Baselines;
import org.lifeline.outages.rules.Confirmation;
import org.lifeline.outages.supply.Service;

/** What follows from an assessment: implemented by the room of outages, which builds upon this one. */
public interface Consequences {
    /**
     * What was found about a service in a region.
     *
     * @param event the event that caused it; 0 when it was time alone
     */
    record Found(String region, Service service, Assessment assessment, Baselines baselines, long event, Instant now) {}

    /**
     * Brings the outages in line with the true levels, which may have changed between two times; called inside the
     * transaction of the change.
     */
    void follow(Found found, Instant from, Instant to);

    /** The outage that is open now, with what the assessment says of it. */
    Optional<UUID> open(Found found);

    /** The coordinator's confirmation that stood at a time. */
    Optional<Confirmation> confirmation(String region, Service service, Instant at);
}
