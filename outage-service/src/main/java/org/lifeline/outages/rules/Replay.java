package org.lifeline.outages.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lifeline.outages.supply.Level;

/**
 * The level found by going through the standing claims in the order in which they were observed: worse at once, better
 * only with evidence.
 *
 * @param level null when nothing stands
 * @param since when the claim was observed that last changed the level
 * @param restorationReported most of the weight says better, but not enough sources do
 */
record Replay(Level level, Instant since, boolean restorationReported, List<Assessment.Step> steps) {
    static Replay of(List<Weighed> inOrder, AssessmentSettings settings) {
        Player player = new Player(settings);
        inOrder.forEach(player::play);
        return new Replay(player.level, player.since, player.restorationReported, List.copyOf(player.steps));
    }

    private static final class Player {
        private final AssessmentSettings settings;
        private final List<Weighed> played = new ArrayList<>();
        private final List<Assessment.Step> steps = new ArrayList<>();
        private Level level;
        private Instant since;
        private Instant worsenedAt;
        private boolean restorationReported;

        Player(AssessmentSettings settings) {
            this.settings = settings;
        }

        void play(Weighed next) {
            played.add(next);
            Level median = Weighed.median(played);
            Level before = level;
            Assessment.Rule rule = decide(next, median);
            restorationReported = rule == Assessment.Rule.RESTORATION_REPORTED;
            steps.add(new Assessment.Step(next.claim(), median, before, level, rule));
        }

        private Assessment.Rule decide(Weighed next, Level median) {
            if (level == null) {
                worsen(next.level(), next);
                return Assessment.Rule.FIRST;
            }
            boolean credible = next.level().worseThan(level) && Weighed.reaches(next.credit(), settings.credible());
            if (credible && !median.worseThan(next.level())) {
                worsen(next.level(), next);
                return Assessment.Rule.WORSE_BY_CREDIBLE_REPORT;
            }
            if (median.worseThan(level)) {
                worsen(median, next);
                return Assessment.Rule.WORSE_BY_MEDIAN;
            }
            if (!median.betterThan(level)) {
                return Assessment.Rule.UNCHANGED;
            }
            if (!enoughSayAtLeast(median)) {
                return Assessment.Rule.RESTORATION_REPORTED;
            }
            level = median;
            since = next.claim().observedAt();
            return Assessment.Rule.BETTER_WITH_EVIDENCE;
        }

        private void worsen(Level to, Weighed by) {
            level = to;
            since = by.claim().observedAt();
            worsenedAt = since;
        }

        /** Two sources, or one that is trusted, among those seen since the level last worsened. */
        private boolean enoughSayAtLeast(Level good) {
            Map<String, Claim> sources = new HashMap<>();
            for (Weighed one : played) {
                boolean after = one.claim().observedAt().isAfter(worsenedAt);
                if (after && !one.level().worseThan(good)) {
                    sources.put(one.claim().source(), one.claim());
                }
            }
            return sources.size() >= 2
                    || sources.values().stream()
                            .anyMatch(claim -> claim.reliability().trusted());
        }
    }
}
