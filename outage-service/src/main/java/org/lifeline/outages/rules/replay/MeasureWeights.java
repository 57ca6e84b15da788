package org.lifeline.outages.rules.replay;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.lifeline.outages.rules.Tie;
import org.lifeline.outages.rules.claim.Measure;
import org.lifeline.outages.rules.state.UsualSupply;

/** The measures of the claims at one level, by what they weigh. */
final class MeasureWeights {
    private final Map<Measure.Unit, TreeMap<Measure, Sum>> byUnit = new EnumMap<>(Measure.Unit.class);

    private static final class Sum {
        private double weight;
        private int claims;
    }

    void add(Measure measure, double weight) {
        Sum sum = byUnit.computeIfAbsent(measure.unit(), unit -> new TreeMap<>(Measure.WORST_FIRST))
                .computeIfAbsent(measure, same -> new Sum());
        sum.weight += weight;
        sum.claims++;
    }

    void remove(Measure measure, double weight) {
        TreeMap<Measure, Sum> ofUnit = byUnit.get(measure.unit());
        Sum sum = ofUnit.get(measure);
        sum.weight -= weight;
        if (--sum.claims == 0) {
            ofUnit.remove(measure);
        }
    }

    void clear() {
        byUnit.clear();
    }

    /** The weight of those that are less than half of what is usual. */
    double below(UsualSupply usual) {
        TreeMap<Measure, Sum> ofUnit =
                usual.measure() == null ? null : byUnit.get(usual.measure().unit());
        double below = 0;
        if (ofUnit != null) {
            for (Map.Entry<Measure, Sum> next : ofUnit.entrySet()) {
                if (!next.getKey().isLessThanHalfOf(usual.measure())) {
                    return below;
                }
                below += next.getValue().weight;
            }
        }
        return below;
    }

    /** The weighted median, from worst to best, in the unit with the most weight; null without any. */
    Measure median() {
        TreeMap<Measure, Sum> heaviest = null;
        double most = 0;
        for (TreeMap<Measure, Sum> ofUnit : byUnit.values()) {
            double weight =
                    ofUnit.values().stream().mapToDouble(sum -> sum.weight).sum();
            if (!ofUnit.isEmpty() && (heaviest == null || !Tie.reaches(most / weight, 1))) {
                heaviest = ofUnit;
                most = weight;
            }
        }
        return heaviest == null ? null : median(heaviest, most);
    }

    private static Measure median(TreeMap<Measure, Sum> measures, double total) {
        double reached = 0;
        for (Map.Entry<Measure, Sum> next : measures.entrySet()) {
            reached += next.getValue().weight;
            if (Tie.reaches(reached / total, 0.5)) {
                return next.getKey();
            }
        }
        return measures.lastKey();
    }
}
