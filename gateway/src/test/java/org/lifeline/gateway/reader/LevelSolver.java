package org.lifeline.gateway.reader;

import java.util.Arrays;
import java.util.List;
import org.lifeline.gateway.board.Level;

/**
 * Guesses the levels of sub-districts from what is told of a world at several instants. It knows all that is told of every
 * state the world can be in, and that between two instants at most one sub-district changes.
 */
final class LevelSolver {
    static final Level[] LEVELS = {Level.UNKNOWN, Level.NORMAL, Level.SEVERE, Level.NONE};

    private final int[] told;
    private final int areas;

    /** @param told what is told of each state, as a number; a state is a number with a digit for each area */
    LevelSolver(int[] told, int areas) {
        this.told = told;
        this.areas = areas;
    }

    static int digit(int state, int area) {
        return state / power(area) % LEVELS.length;
    }

    static int with(int state, int area, int digit) {
        return state + (digit - digit(state, area)) * power(area);
    }

    static int power(int exponent) {
        return 1 << 2 * exponent; // of the four levels
    }

    /** How many of all levels at all instants it guesses right, taking the most frequent one over all consistent worlds. */
    int right(List<Integer> states) {
        double[][] forward = new double[states.size()][];
        double[][] backward = new double[states.size()][];
        for (int at = 0; at < states.size(); at++) {
            forward[at] = consistent(told[states.get(at)], at == 0 ? null : forward[at - 1]);
        }
        for (int at = states.size() - 1; at >= 0; at--) {
            backward[at] = consistent(told[states.get(at)], at == states.size() - 1 ? null : backward[at + 1]);
        }
        int right = 0;
        for (int at = 0; at < states.size(); at++) {
            double[][] votes = votes(forward[at], backward[at]);
            for (int area = 0; area < areas; area++) {
                right += best(votes[area]) == digit(states.get(at), area) ? 1 : 0;
            }
        }
        return right;
    }

    /** In how many ways each state that fits is reached; null before the first instant and after the last. */
    private double[] consistent(int seen, double[] neighbours) {
        double[] ways = new double[told.length];
        for (int state = 0; state < told.length; state++) {
            if (told[state] == seen) {
                ways[state] = neighbours == null ? 1 : reached(state, neighbours);
            }
        }
        double most = Arrays.stream(ways).max().orElseThrow();
        return Arrays.stream(ways).map(way -> way / most).toArray();
    }

    private double reached(int state, double[] from) {
        double ways = from[state];
        for (int area = 0; area < areas; area++) {
            for (int digit = 0; digit < LEVELS.length; digit++) {
                ways += digit == digit(state, area) ? 0 : from[with(state, area, digit)];
            }
        }
        return ways;
    }

    private double[][] votes(double[] forward, double[] backward) {
        double[][] votes = new double[areas][LEVELS.length];
        for (int state = 0; state < told.length; state++) {
            for (int area = 0; area < areas; area++) {
                votes[area][digit(state, area)] += forward[state] * backward[state];
            }
        }
        return votes;
    }

    /** Of equal votes the first; sums of the same numbers are not made in the same order. */
    private static int best(double[] votes) {
        int best = 0;
        for (int digit = 1; digit < votes.length; digit++) {
            best = votes[digit] > votes[best] * (1 + 1e-9) ? digit : best;
        }
        return best;
    }
}
