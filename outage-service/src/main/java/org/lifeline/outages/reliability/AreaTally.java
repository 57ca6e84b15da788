package org.lifeline.outages.reliability;

import org.lifeline.outages.reliability.counting.CountedPeriod;
import org.lifeline.outages.reliability.counting.InterruptionCount.Counted;

/** Adds up what was counted in the finest areas of an area, weighted by the people who live there. */
final class AreaTally {
    private static final double HOUR = 3_600_000_000.0;

    private final double period;
    private long areas;
    private double people;
    private double everKnown;
    private double known;
    private double silent;
    private double low;
    private double high;
    private double times;
    private double momentary;

    AreaTally(CountedPeriod window) {
        this.period = window.to() - window.from();
    }

    void add(Counted counted, double weight) {
        areas++;
        people += weight;
        everKnown += counted.known() + counted.silent() > 0 ? weight : 0;
        known += weight * counted.known();
        silent += weight * counted.silent();
        low += weight * counted.low();
        high += weight * counted.high();
        times += weight * counted.times();
        momentary += weight * counted.momentary();
    }

    long areas() {
        return areas;
    }

    /** 0 to 1; null where nobody lives. */
    Double coverage() {
        return people > 0 ? (Double) Math.min(1, known / (people * period)) : null;
    }

    /** In hours; of those of whom something was known, as the others. */
    IndexBounds saidi() {
        return new IndexBounds(low / HOUR, high / HOUR).per(everKnown);
    }

    double saifi() {
        return times / everKnown;
    }

    double maifi() {
        return momentary / everKnown;
    }

    /** 0 to 1. */
    IndexBounds asai() {
        double all = known + silent;
        return new IndexBounds(Math.max(0, 1 - high / all), Math.max(0, 1 - low / all));
    }
}
