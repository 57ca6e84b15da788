package org.lifeline.outages.assessment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lifeline.outages.rules.Assessment;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Service;

/** What follows from an assessment: implemented by the room of outages, which builds upon this one. */
public interface Consequences {
    /**
     * Opens, worsens or restores the outage of a region and service; called inside the transaction of the change.
     *
     * @param event the event that caused the assessment
     * @return the open outage, if there is one now
     */
    Optional<UUID> follow(
            String region, Service service, Assessment assessment, Level baseline, long event, Instant now);
}
