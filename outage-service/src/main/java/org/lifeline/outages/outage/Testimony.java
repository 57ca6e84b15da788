package org.lifeline.outages.outage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.lifeline.outages.assessment.Claims;
import org.lifeline.outages.assessment.Consequences.Found;
import org.lifeline.outages.assessment.Rulebook;
import org.lifeline.outages.rules.Assessment;
import org.lifeline.outages.supply.Level;

/** What the reports say of single moments, where the episodes alone do not tell. */
@ApplicationScoped
class Testimony {
    private final Rulebook rules;

    Testimony(Rulebook rules) {
        this.rules = rules;
    }

    /** When the first report after a time was seen that is below the baseline; null when none was. */
    Instant firstBelow(Found found, Instant after) {
        return first(found, after, level -> level.worseThan(found.baselines().at(found.now())));
    }

    /** When the first report after a time was seen that is not below the baseline; null when none was. */
    Instant firstNotBelow(Found found, Instant after) {
        return first(found, after, level -> !level.worseThan(found.baselines().at(found.now())));
    }

    /** What was true at a moment, by everything known today. */
    Assessment at(Found found, Instant moment) {
        Duration expiry = rules.settings().pace().get(found.service()).expiry();
        return Assessment.of(
                found.service(),
                Claims.seen(found.region(), found.service(), moment.minus(expiry), moment),
                found.baselines().at(moment),
                moment,
                rules.settings());
    }

    private static Instant first(Found found, Instant after, Predicate<Level> says) {
        List<Level> levels =
                Arrays.stream(Level.values()).filter(Level::known).filter(says).toList();
        return Claims.firstSeenAfter(found.region(), found.service(), after, levels);
    }
}
