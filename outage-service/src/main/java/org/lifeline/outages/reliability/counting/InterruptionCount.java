package org.lifeline.outages.reliability.counting;

import java.util.List;

/** Counts what one supply was without in a period. Counts of two periods, one after the other, add up to that of both. */
public final class InterruptionCount {
    private final CountedPeriod window;
    private double known;
    private double silent;
    private double low;
    private double high;
    private double times;
    private double brief;
    private Interruption on; // null while there is none

    private InterruptionCount(CountedPeriod window) {
        this.window = window;
    }

    /**
     * Of an average person in the area.
     *
     * @param known microseconds with a level
     * @param silent microseconds without one inside an interruption
     * @param low microseconds of supply that were lacking, by what was known
     * @param high the same, with what silence may have hidden
     * @param times interruptions that began; a person has part in each once
     * @param momentary the same of those that are counted apart
     */
    public record Counted(double known, double silent, double low, double high, double times, double momentary) {}

    public static Counted of(SupplyHistory history, UsualCourse usual, SupplyScale scale, CountedPeriod window) {
        return of(SupplyMoments.of(history, usual, scale), window);
    }

    static Counted of(List<SupplyMoment> moments, CountedPeriod window) {
        InterruptionCount count = new InterruptionCount(window);
        for (int i = 0; i < moments.size(); i++) {
            count.pass(
                    moments.get(i), i + 1 < moments.size() ? moments.get(i + 1).at() : Long.MAX_VALUE);
        }
        if (count.on != null) {
            count.add(count.on);
        }
        return new Counted(count.known, count.silent, count.low, count.high, count.times, count.brief);
    }

    /** What is counted of one interruption until it is known how long it lasted. */
    private static final class Interruption {
        final long start;
        double low;
        double high;
        double silent;
        double times;
        double reached;
        double lastHigh;

        Interruption(long start) {
            this.start = start;
        }
    }

    private void pass(SupplyMoment moment, long until) {
        long time = window.within(moment.at(), until);
        known += moment.known() ? time : 0;
        switch (moment.course()) {
            case BELOW -> {
                on = on == null ? new Interruption(moment.at()) : on;
                on.lastHigh = moment.lack().high();
                follow(moment, time);
                on.low += moment.lack().low() * time;
            }
            case SILENT -> {
                if (on != null) {
                    follow(moment, time);
                }
            }
            case NOT_BELOW, FORGOTTEN -> {
                if (on != null) {
                    end(moment.at());
                }
            }
        }
    }

    private void follow(SupplyMoment moment, long time) {
        on.high += on.lastHigh * time;
        on.silent += moment.known() ? 0 : time;
        if (moment.share() > on.reached) {
            on.times += window.contains(moment.at()) ? moment.share() - on.reached : 0;
            on.reached = moment.share();
        }
    }

    private void end(long at) {
        if (at - on.start > window.momentary()) {
            add(on);
        } else {
            brief += window.contains(on.start) ? on.reached : 0;
        }
        on = null;
    }

    private void add(Interruption one) {
        low += one.low;
        high += one.high;
        silent += one.silent;
        times += one.times;
    }
}
