package org.lifeline.outages.reliability.counting;

import java.util.List;
import java.util.Map;
import org.lifeline.outages.rules.claim.Measure;
import org.lifeline.outages.rules.state.Share;
import org.lifeline.outages.rules.state.UsualSupply;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Thresholds;

/**
 * How much of a full supply a level or a measure is, and how much of the usual it lacks (S52, S53). Full are 24 hours a day of
 * electricity, and of water as many litres as are {@code NORMAL}, or water every day.
 *
 * @param full in the unit of the thresholds
 * @param fullLitres for one person in a day
 */
public record SupplyScale(Thresholds thresholds, double full, double fullLitres) {
    private static final double DAY = 24;
    private static final List<Level> WORSE = List.of(Level.REDUCED, Level.SEVERE, Level.NONE);

    private record Range(double low, double high) {}

    public static SupplyScale ofElectricity(Thresholds hoursPerDay, Thresholds litres) {
        return new SupplyScale(hoursPerDay, DAY, litres.normal());
    }

    public static SupplyScale ofWater(Thresholds litres) {
        return new SupplyScale(litres, litres.normal(), litres.normal());
    }

    /** @param measure null where only the level is known */
    LackOfSupply lack(Level level, Measure measure, UsualSupply usual) {
        Range usually = usually(usual);
        Range now = measure == null ? of(level) : of(measure);
        return new LackOfSupply(Math.max(0, usually.low - now.high), Math.max(0, usually.high - now.low));
    }

    /** Of an area of which samples say what share is at or beyond each level: nobody lacks anything at a usual level. */
    LackOfSupply lack(Map<Level, Share> atOrBeyond, UsualSupply usual) {
        double low = 0;
        double high = 0;
        LackOfSupply better = LackOfSupply.NOTHING;
        for (Level level : WORSE) {
            boolean mayLack = level.worseThan(usual.level()) || usual.measure() != null;
            LackOfSupply here = mayLack ? lack(level, null, usual) : LackOfSupply.NOTHING;
            low += atOrBeyond.get(level).low() * (here.low() - better.low());
            high += atOrBeyond.get(level).high() * (here.high() - better.high());
            better = here;
        }
        return new LackOfSupply(low, high);
    }

    private Range usually(UsualSupply usual) {
        if (usual.measure() != null) {
            return of(usual.measure());
        }
        return usual.level() == Level.NORMAL ? new Range(1, 1) : of(usual.level());
    }

    private Range of(Measure measure) {
        double share =
                switch (measure.unit()) {
                    case HOURS_PER_DAY -> measure.amount() / DAY;
                    case LITRES_PER_PERSON_PER_DAY -> measure.amount() / fullLitres;
                    case DAYS_BETWEEN_SUPPLY -> 1 / Math.max(1, measure.amount());
                };
        double most = Math.min(1, share);
        return new Range(most, most);
    }

    private Range of(Level level) {
        double normal = thresholds.normal() / full;
        double reduced = thresholds.reduced() / full;
        return switch (level) {
            case NORMAL -> new Range(normal, 1);
            case REDUCED -> new Range(reduced, normal);
            case SEVERE -> new Range(0, reduced);
            case NONE -> new Range(0, 0);
            case UNKNOWN -> new Range(0, 1);
        };
    }
}
