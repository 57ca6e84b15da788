package org.lifeline.population;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Divides whole people by weights: each gets the whole part of its share, the largest remainders one more. */
final class Division {
    private Division() {}

    /** @param weights none below zero; where all are zero, all are taken to be equal */
    static long[] of(long total, double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        long[] parts = new long[weights.length];
        double[] remainders = new double[weights.length];
        long left = total;
        for (int i = 0; i < weights.length; i++) {
            double quota = total * (sum > 0 ? weights[i] / sum : 1.0 / weights.length);
            parts[i] = (long) Math.floor(quota);
            remainders[i] = quota - parts[i];
            left -= parts[i];
        }
        // of equal remainders the first
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> remainders[i]).reversed())
                .limit(left)
                .forEach(i -> parts[i]++);
        return parts;
    }
}
