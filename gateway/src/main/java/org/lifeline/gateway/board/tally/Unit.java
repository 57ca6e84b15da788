package org.lifeline.gateway.board.tally;

/** What is counted: people, or areas where no people are known or none live. */
public enum Unit {
    PEOPLE,
    AREAS;

    /** A share of all: there are no fractions of people. */
    double of(double share, double all) {
        return this == PEOPLE ? Math.rint(share * all) : share * all;
    }
}
