package org.lifeline.outages.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lifeline.outages.assessment.history.Window;
import org.lifeline.outages.rules.Assessment;
import org.lifeline.outages.rules.Baselines;
import org.lifeline.outages.rules.Claim;
import org.lifeline.outages.rules.Ruling;
import org.lifeline.outages.rules.Stretch;
import org.lifeline.outages.topic.Topic;

/** What follows from assessments: implemented by the room of outages, which builds upon this one. */
public interface Consequences {
    /**
     * What was found about one topic.
     *
     * @param stretches the true levels of {@code touched}, and around it as far as an episode can last
     * @param touched from the earliest to the latest time of which something may be different
     * @param derived the times whose true levels were derived anew
     * @param claims all that can count and were seen in the derived times or up to their expiry before them
     * @param differs something besides the reports is different
     * @param event the event that was the reason; 0 when it was time alone
     */
    record Found(
            Topic topic,
            Assessment assessment,
            Baselines baselines,
            List<Stretch> stretches,
            Window touched,
            List<Window> derived,
            List<Claim> claims,
            boolean differs,
            long event,
            Instant now) {

        /** Whether the true levels of a moment were derived anew: then its claims are at hand. */
        public boolean derives(Instant moment) {
            return derived.stream().anyMatch(window -> window.contains(moment));
        }
    }

    /**
     * Brings the outages in line with the true levels, inside the transaction of the assessments.
     *
     * @return the outage that is open now, of each topic that has one
     */
    Map<Topic, UUID> follow(List<Found> found);

    /** The times of which people spoke who decided about outages: what touches a part of one touches all of it. */
    Map<Topic, List<Window>> spokenOf(Collection<Topic> topics, Instant now);

    /** What coordinators had decided that stood at a time. */
    Map<Topic, Ruling> rulings(Collection<Topic> topics, Instant at);

    default Optional<Ruling> ruling(Topic topic, Instant at) {
        return Optional.ofNullable(rulings(List.of(topic), at).get(topic));
    }
}
