package org.lifeline.outages.rules.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.lifeline.outages.rules.claim.Measure;
import org.lifeline.outages.supply.Level;

/**
 * The whole-area claims that have weight, in the order of observation, and the sums of their weights: one more claim costs the same
 * however many there are. What was taken away leaves its last bits behind, so the sums are made anew now and then.
 */
final class ClaimSums {
    private static final int LEVELS = Level.NONE.ordinal() + 1;
    private static final int FEW = 64;
    private static final double MOST_HALVINGS = 40;

    private final Duration halfLife;
    private final List<WeighedClaim> inOrder = new ArrayList<>();
    private final double[] weights = new double[LEVELS];
    private final int[] counts = new int[LEVELS];
    private final MeasureWeights[] measures = new MeasureWeights[LEVELS];
    private Instant reference;
    private int size;
    private int gone;

    ClaimSums(Duration halfLife) {
        this.halfLife = halfLife;
        for (int level = 0; level < LEVELS; level++) {
            measures[level] = new MeasureWeights();
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** One that was observed last. */
    void append(WeighedClaim next) {
        Instant at = next.claim.observedAt();
        if (reference == null || isFarFrom(at) || gone > FEW + size) {
            makeAnew(at);
        }
        inOrder.add(next);
        count(next);
    }

    /** One that was there before, and has weight again. */
    void bringBack(WeighedClaim again) {
        inOrder.removeIf(one -> one == again); // it may not have been cleared away yet
        int at = inOrder.size();
        while (at > 0 && inOrder.get(at - 1).claim.observedAt().isAfter(again.claim.observedAt())) {
            at--;
        }
        inOrder.add(at, again);
        count(again);
    }

    private void count(WeighedClaim one) {
        one.counts = true;
        one.scaleTo(reference);
        size++;
        if (one.voice != null) {
            one.voice.counting().add(one);
        }
        sum(one);
    }

    void remove(WeighedClaim one) {
        one.counts = false;
        size--;
        gone++;
        takeOut(one);
        if (one.voice != null) {
            one.voice.counting().remove(one);
        }
    }

    /** After the factor of a voice has become another. */
    void weighAgain(Voice voice) {
        for (WeighedClaim one : voice.counting()) {
            takeOut(one);
            sum(one);
        }
    }

    void clear() {
        inOrder.clear();
        size = 0;
        gone = 0;
        reference = null;
        forgetSums();
    }

    LevelWeights weights() {
        return new LevelWeights(weights.clone());
    }

    /** Null where none was measured. */
    Measure measureAt(Level level) {
        return measures[level.ordinal()].median();
    }

    /** Those with weight, the newest first. */
    Iterable<WeighedClaim> newestFirst() {
        return () -> new Iterator<>() {
            private int next = below(inOrder.size());

            private int below(int place) {
                int at = place - 1;
                while (at >= 0 && !inOrder.get(at).counts) {
                    at--;
                }
                return at;
            }

            @Override
            public boolean hasNext() {
                return next >= 0;
            }

            @Override
            public WeighedClaim next() {
                WeighedClaim here = inOrder.get(next);
                next = below(next);
                return here;
            }
        };
    }

    List<WeighedClaim> all(Predicate<WeighedClaim> which) {
        return inOrder.stream().filter(one -> one.counts && which.test(one)).toList();
    }

    private boolean isFarFrom(Instant time) {
        return Duration.between(reference, time).toMillis() > halfLife.toMillis() * MOST_HALVINGS;
    }

    private void makeAnew(Instant at) {
        reference = at;
        gone = 0;
        inOrder.removeIf(one -> !one.counts);
        forgetSums();
        for (WeighedClaim one : inOrder) {
            one.scaleTo(at);
            sum(one);
        }
    }

    private void forgetSums() {
        for (int level = 0; level < LEVELS; level++) {
            weights[level] = 0;
            counts[level] = 0;
            measures[level].clear();
        }
    }

    private void sum(WeighedClaim one) {
        int level = one.claim.level().ordinal();
        one.summed = one.scaled * one.voiceFactor();
        weights[level] += one.summed;
        counts[level]++;
        if (one.claim.measure() != null) {
            measures[level].add(one.claim.measure(), one.summed);
        }
    }

    private void takeOut(WeighedClaim one) {
        int level = one.claim.level().ordinal();
        counts[level]--;
        weights[level] = counts[level] == 0 ? 0 : weights[level] - one.summed;
        if (one.claim.measure() != null) {
            measures[level].remove(one.claim.measure(), one.summed);
        }
    }
}
