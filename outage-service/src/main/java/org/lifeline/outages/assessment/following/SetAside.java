package org.lifeline.outages.assessment.following;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lifeline.outages.rulebook.AssessmentConfig;
import org.lifeline.outages.topic.Topic;

/** Topics whose assessment has failed, until it is time to try again. */
@ApplicationScoped
public class SetAside {
    private final Map<Topic, Instant> until = new ConcurrentHashMap<>();
    private final Duration pause;
    private final Clock clock;

    SetAside(AssessmentConfig config, Clock clock) {
        this.pause = config.following().retry();
        this.clock = clock;
    }

    void add(Topic topic) {
        until.put(topic, clock.instant().plus(pause));
    }

    Set<Topic> now() {
        Instant now = clock.instant();
        until.values().removeIf(time -> !time.isAfter(now));
        return Set.copyOf(until.keySet());
    }
}
