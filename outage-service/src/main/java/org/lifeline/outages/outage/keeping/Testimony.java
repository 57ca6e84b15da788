package org.lifeline.outages.outage.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.lifeline.outages.assessment.Claims;
import org.lifeline.outages.assessment.Consequences.Found;
import org.lifeline.outages.rulebook.Rulebook;
import org.lifeline.outages.rules.Assessment;
import org.lifeline.outages.rules.Claim;
import org.lifeline.outages.supply.Level;

/** What the reports say of single moments, where the episodes alone do not tell. */
@ApplicationScoped
class Testimony {
    private final Rulebook rules;

    Testimony(Rulebook rules) {
        this.rules = rules;
    }

    Matching.Reported about(Found found) {
        return new Matching.Reported() {
            @Override
            public Instant firstBelow(Instant after) {
                return Testimony.firstBelow(found, after);
            }

            @Override
            public Instant firstNotBelow(Instant after) {
                return Testimony.firstNotBelow(found, after);
            }
        };
    }

    /** When the first report after a time was seen that is below the baseline; null when none was. */
    static Instant firstBelow(Found found, Instant after) {
        return first(found, after, level -> level.worseThan(found.baselines().at(found.now())));
    }

    /** When the first report after a time was seen that is not below the baseline; null when none was. */
    private static Instant firstNotBelow(Found found, Instant after) {
        return first(found, after, level -> !level.worseThan(found.baselines().at(found.now())));
    }

    /** What was true at a moment, by everything known today. */
    Assessment at(Found found, Instant moment) {
        Instant oldest = moment.minus(
                rules.settings().pace().get(found.topic().service()).expiry());
        List<Claim> claims = found.derives(moment)
                ? found.claims().stream()
                        .filter(claim -> !claim.observedAt().isBefore(oldest)
                                && !claim.observedAt().isAfter(moment))
                        .toList()
                : Claims.seen(found.topic(), oldest, moment);
        return Assessment.of(found.topic().service(), claims, found.baselines().at(moment), moment, rules.settings());
    }

    private static Instant first(Found found, Instant after, Predicate<Level> says) {
        List<Level> levels =
                Arrays.stream(Level.values()).filter(Level::known).filter(says).toList();
        return levels.isEmpty() ? null : Claims.firstSeenAfter(found.topic(), after, levels);
    }
}
