package org.lifeline.outages.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        List<Assessment.Step> steps = new ArrayList<>(inOrder.size());
        for (Weighed next : inOrder) {
            Level before = player.level;
            Assessment.Rule rule = player.play(next);
            steps.add(new Assessment.Step(next.claim(), player.median, before, player.level, rule));
        }
        return new Replay(player.level, player.since, player.restorationReported, List.copyOf(steps));
    }

    /**
     * Plays one claim after another, each in the same time however many came before. Every source must come once only,
     * as it does among standing claims.
     */
    static final class Player {
        private final AssessmentSettings settings;
        private final Shares shares = new Shares();
        private final int[] sayingSoSinceWorsened = new int[Level.values().length];
        private final boolean[] trustedSinceWorsened = new boolean[Level.values().length];
        private Level median;
        private Level level;
        private Instant since;
        private Instant worsenedAt;
        private boolean restorationReported;

        Player(AssessmentSettings settings) {
            this.settings = settings;
        }

        /** Null when nothing was played. */
        Level level() {
            return level;
        }

        Instant since() {
            return since;
        }

        Shares shares() {
            return shares;
        }

        Assessment.Rule play(Weighed next) {
            shares.add(next);
            median = shares.median();
            count(next);
            Assessment.Rule rule = decide(next);
            restorationReported = rule == Assessment.Rule.RESTORATION_REPORTED;
            return rule;
        }

        private void count(Weighed next) {
            if (worsenedAt != null && next.claim().observedAt().isAfter(worsenedAt)) {
                int at = next.level().ordinal();
                sayingSoSinceWorsened[at]++;
                trustedSinceWorsened[at] |= next.claim().reliability().trusted();
            }
        }

        private Assessment.Rule decide(Weighed next) {
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
            Arrays.fill(sayingSoSinceWorsened, 0);
            Arrays.fill(trustedSinceWorsened, false);
        }

        /** Two sources, or one that is trusted, among those seen since the level last worsened. */
        private boolean enoughSayAtLeast(Level good) {
            int sources = 0;
            for (int at = 0; at <= good.ordinal(); at++) {
                sources += sayingSoSinceWorsened[at];
                if (trustedSinceWorsened[at]) {
                    return true;
                }
            }
            return sources >= 2;
        }
    }
}
