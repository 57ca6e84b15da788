package org.lifeline.outages.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lifeline.outages.assessment.Consequences.Found;
import org.lifeline.outages.assessment.history.History;
import org.lifeline.outages.assessment.history.Plan;
import org.lifeline.outages.assessment.history.TrueHistory;
import org.lifeline.outages.assessment.history.Window;
import org.lifeline.outages.baseline.Usual;
import org.lifeline.outages.rules.Assessment;
import org.lifeline.outages.rules.AssessmentSettings;
import org.lifeline.outages.rules.Claim;
import org.lifeline.outages.rules.Ruling;
import org.lifeline.outages.rules.TrueLevels;
import org.lifeline.outages.topic.Reassessment;
import org.lifeline.outages.topic.Topic;

/**
 * One topic that is assessed anew: why, and what was known of it before.
 *
 * @param reasons none when only time has passed
 * @param spokenOf the times of which people spoke who decided about its outages
 */
record Case(
        Topic topic,
        List<Reassessment> reasons,
        CurrentAssessment before,
        Usual.Here usual,
        Plan plan,
        List<Window> spokenOf,
        Instant now,
        AssessmentSettings settings) {

    /** The times whose reports it needs. */
    List<Window> sight() {
        return plan.sight(now, expiry());
    }

    /** The times whose true levels it needs. */
    TrueHistory.Asked history() {
        Window touched = touched();
        return new TrueHistory.Asked(
                topic, touched.from(), touched.to(), usual.baselines().neverBelow());
    }

    /** Derives the true levels where they may be different, and says what follows. */
    Found find(List<Claim> claims, History history, Ruling ruling) {
        for (Window window : plan.windows()) {
            history.replace(window, TrueLevels.between(topic.service(), claims, window.from(), window.to(), settings));
        }
        Instant oldest = now.minus(expiry());
        Assessment assessment = Assessment.of(
                topic.service(),
                claims.stream()
                        .filter(claim -> !claim.observedAt().isBefore(oldest))
                        .toList(),
                usual.baselines().at(now),
                ruling,
                now,
                settings);
        return new Found(
                topic,
                assessment,
                usual.baselines(),
                history.stretches(),
                touched(),
                plan.windows(),
                claims,
                reasons.stream().anyMatch(reason -> reason.differsFrom() != null),
                event(),
                now);
    }

    private Window touched() {
        Instant from = now;
        for (Window window : plan.windows()) {
            from = Window.earlier(from, window.from());
        }
        for (Reassessment reason : reasons) {
            from = reason.differsFrom() == null ? from : Window.earlier(from, reason.differsFrom());
        }
        return new Window(from, plan.until()).with(spokenOf);
    }

    private long event() {
        return reasons.stream()
                .mapToLong(Reassessment::event)
                .filter(id -> id > 0)
                .min()
                .orElse(0);
    }

    private Duration expiry() {
        return settings.pace().get(topic.service()).expiry();
    }
}
