package org.lifeline.outages.rules.replay;

import java.util.ArrayList;
import java.util.List;

/** The unnamed relays of one author and class: together they weigh no more than the heaviest of them. */
final class Voice {
    private final List<WeighedClaim> counting = new ArrayList<>();
    private double heaviest;
    private double sum;

    /** Expired ones stay in it. */
    void hear(double credit) {
        heaviest = Math.max(heaviest, credit);
        sum += credit;
    }

    /** 0 to 1. */
    double factor() {
        return sum == 0 ? 1 : heaviest / sum;
    }

    List<WeighedClaim> counting() {
        return counting;
    }
}
