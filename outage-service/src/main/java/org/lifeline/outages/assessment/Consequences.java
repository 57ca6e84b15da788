package org.lifeline.outages.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lifeline.outages.rules.replay.SupplyAssessment;
import org.lifeline.outages.rules.replay.SupplyReplay.Moment;
import org.lifeline.outages.rules.state.Fall;
import org.lifeline.outages.rules.state.SupplyFacts;
import org.lifeline.outages.topic.Topic;

/** What follows from assessments: implemented by the room of outages, which builds upon this one. */
public interface Consequences {
    /**
     * What was found about one supply.
     *
     * @param history of all its time
     * @param changedFrom from when on the history may be another than before
     * @param derived the rules have changed, and nothing else: nothing has happened
     * @param event the event that was the reason; 0 when none was
     */
    record Found(
            Topic topic,
            SupplyFacts facts,
            SupplyAssessment assessment,
            List<Moment> history,
            Instant changedFrom,
            boolean derived,
            long event,
            Instant now) {}

    /**
     * The outage that stands for a supply.
     *
     * @param id of the open one; where it was merged, of the one that it was merged into
     * @param extent how much of the area it is known of: {@code WHOLE}, {@code ESTIMATED} or {@code IN_PART}
     */
    record Open(UUID id, Fall extent) {}

    /** Brings the outages in line with the histories, inside the transaction of the assessments. Returns what is open now. */
    Map<Topic, Open> follow(List<Found> found);
}
