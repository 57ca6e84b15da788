package org.lifeline.gateway.board.tally;

/** How many of those counted live in areas of which something is contested, stale, and so on. */
record Quality(
        double contested,
        double stale,
        double disputed,
        double corroborated,
        double verified,
        double restorationReported) {
    static final Quality NOTHING = new Quality(0, 0, 0, 0, 0, 0);

    Quality plus(Quality other) {
        return new Quality(
                contested + other.contested,
                stale + other.stale,
                disputed + other.disputed,
                corroborated + other.corroborated,
                verified + other.verified,
                restorationReported + other.restorationReported);
    }
}
