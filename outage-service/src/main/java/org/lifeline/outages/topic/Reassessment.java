package org.lifeline.outages.topic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A reason to assess a topic anew.
 *
 * @param seenFrom the earliest observation of the reports that joined or left; null when none did
 * @param seenTo the latest
 * @param differsFrom since when something besides the reports is different, a decision or what is usual; null when
 *     nothing is
 * @param event the id of the event that records it; 0 when time alone is the reason
 */
public record Reassessment(Topic topic, Instant seenFrom, Instant seenTo, Instant differsFrom, long event) {
    /** Reports further apart are told apart, so that one that is weeks late costs its own time and not the weeks. */
    private static final Duration FAR_APART = Duration.ofDays(1);

    public static List<Reassessment> ofReports(Topic topic, Collection<Instant> observed, long event) {
        List<Reassessment> reasons = new ArrayList<>();
        Instant from = null;
        Instant to = null;
        for (Instant next : observed.stream().sorted().toList()) {
            if (to != null && next.isAfter(to.plus(FAR_APART))) {
                reasons.add(new Reassessment(topic, from, to, null, event));
                from = null;
            }
            from = from == null ? next : from;
            to = next;
        }
        reasons.add(new Reassessment(topic, from, to, null, event));
        return reasons;
    }

    public static Reassessment ofDifference(Topic topic, Instant from, long event) {
        return new Reassessment(topic, null, null, from, event);
    }
}
