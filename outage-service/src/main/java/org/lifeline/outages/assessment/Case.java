package org.lifeline.outages.assessment;

import java.time.Instant;
import java.util.List;
import org.lifeline.outages.assessment.Consequences.Found;
import org.lifeline.outages.baseline.Usual;
import org.lifeline.outages.rules.AssessmentSettings;
import org.lifeline.outages.rules.replay.SupplyReplay;
import org.lifeline.outages.rules.state.SupplyFacts;
import org.lifeline.outages.topic.Reassessment;
import org.lifeline.outages.topic.Reassessment.Because;
import org.lifeline.outages.topic.Topic;

/**
 * One supply that is assessed anew: why, what was known of it before, and what is said of it.
 *
 * @param reasons none when only time has passed
 * @param unknown the newest report that says that nothing could be known; null when there is none
 */
record Case(
        Topic topic,
        List<Reassessment> reasons,
        CurrentAssessment before,
        Usual.Here usual,
        SupplyReading.Said said,
        SupplyReading.Unknown unknown,
        Instant now) {

    Found find(AssessmentSettings settings) {
        SupplyFacts facts =
                new SupplyFacts(topic.service(), said.finest(), said.population(), said.claims(), usual.supplies());
        SupplyReplay.Found found = SupplyReplay.found(facts, now, settings);
        return new Found(topic, facts, found.assessment(), found.history(), changedFrom(), isDerived(), event(), now);
    }

    /** From when on anything may be another than it was when it was last assessed. */
    Instant changedFrom() {
        Instant from = before.trueUntil() == null ? Instant.EPOCH : earlier(now, before.trueUntil());
        for (Reassessment reason : reasons) {
            from = earlier(from, reason.changedFrom());
        }
        return from;
    }

    /** By changed rules, and not by anything that has happened. */
    boolean isDerived() {
        return !reasons.isEmpty() && reasons.stream().allMatch(reason -> reason.because() == Because.RULES_CHANGED);
    }

    /** Why nothing is known; null while something newer is. */
    String noDataReason() {
        boolean overtaken = unknown == null
                || said.claims().stream()
                        .anyMatch(claim -> claim.isOwn()
                                && claim.level().known()
                                && claim.observedAt().isAfter(unknown.observedAt()));
        return overtaken ? null : unknown.reason();
    }

    /** What the areas inside are assessed anew for. */
    List<Reassessment> handedDown() {
        return reasons.stream().filter(Reassessment::wholeArea).toList();
    }

    private long event() {
        return reasons.stream()
                .mapToLong(Reassessment::event)
                .filter(id -> id > 0)
                .min()
                .orElse(0);
    }

    private static Instant earlier(Instant one, Instant other) {
        return other != null && other.isBefore(one) ? other : one;
    }
}
