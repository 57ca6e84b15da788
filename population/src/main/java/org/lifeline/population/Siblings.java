package org.lifeline.population;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The figures of the areas directly inside one, some of which may be missing. They are brought to one year, and what is missing
 * is the median of the others.
 */
final class Siblings {
    private final List<Figure> figures; // null where there is none

    /** @param figures at least one of them is there */
    Siblings(List<Figure> figures) {
        this.figures = figures;
    }

    /** What they come to where nothing is known of the area around them. */
    Figure sum() {
        long sum = Arrays.stream(imputed(peopleAsTold())).mapToLong(Math::round).sum();
        int oldest = figures.stream()
                .filter(Objects::nonNull)
                .mapToInt(Figure::year)
                .min()
                .orElseThrow();
        return new Figure(sum, oldest, false);
    }

    private double[] peopleAsTold() {
        return figures.stream()
                .mapToDouble(figure -> figure == null ? Double.NaN : figure.people())
                .toArray();
    }

    /**
     * The people of a year, divided among them. Figures as new as that are kept, unless they exceed it or nothing else remains;
     * the others are scaled to what those leave.
     */
    long[] divide(long total, int year) {
        long kept = 0;
        long older = 0;
        for (Figure figure : figures) {
            kept += figure != null && figure.asNewAs(year) ? figure.people() : 0;
            older += figure != null && !figure.asNewAs(year) ? figure.people() : 0;
        }
        double growth = kept < total && older > 0 ? (total - kept) / (double) older : 1;
        double[] weights = imputed(broughtTo(year, growth));
        double others = 0;
        for (int i = 0; i < weights.length; i++) {
            others += keeps(i, year) ? 0 : weights[i];
        }
        boolean nothingElse = others == 0 || kept >= total;
        return nothingElse ? Division.of(total, weights) : keeping(total, year, weights);
    }

    private boolean keeps(int i, int year) {
        return figures.get(i) != null && figures.get(i).asNewAs(year);
    }

    private double[] broughtTo(int year, double growth) {
        double[] people = peopleAsTold();
        for (int i = 0; i < people.length; i++) {
            people[i] = keeps(i, year) ? people[i] : people[i] * growth;
        }
        return people;
    }

    private static double[] imputed(double[] people) {
        double[] known =
                Arrays.stream(people).filter(one -> !Double.isNaN(one)).sorted().toArray();
        double median = (known[(known.length - 1) / 2] + known[known.length / 2]) / 2;
        return Arrays.stream(people)
                .map(one -> Double.isNaN(one) ? median : one)
                .toArray();
    }

    private long[] keeping(long total, int year, double[] weights) {
        long left = total;
        double[] rest = weights.clone();
        for (int i = 0; i < weights.length; i++) {
            if (keeps(i, year)) {
                left -= figures.get(i).people();
                rest[i] = 0;
            }
        }
        long[] parts = Division.of(left, rest);
        for (int i = 0; i < weights.length; i++) {
            parts[i] += keeps(i, year) ? figures.get(i).people() : 0;
        }
        return parts;
    }
}
