package org.lifeline.gateway.board.tally;

/** What the shares are shares of. Areas only where people cannot be counted honestly. */
public enum WeightedBy {
    POPULATION,
    AREAS;

    public long weight(Evidence evidence) {
        return switch (this) {
            case POPULATION -> evidence.people();
            case AREAS -> evidence.areas();
        };
    }

    public double confidence(Evidence evidence) {
        return mean(evidence.confidence(), evidence);
    }

    /** With ages counted between whole hours. */
    public double confidenceByHour(Evidence evidence) {
        return mean(evidence.confidenceByHour(), evidence);
    }

    private double mean(ConfidenceSum confidence, Evidence evidence) {
        double sum =
                switch (this) {
                    case POPULATION -> confidence.byPeople();
                    case AREAS -> confidence.byAreas();
                };
        // the known areas may have nobody living in them; then they count one each
        return weight(evidence) == 0 ? confidence.byAreas() / Math.max(1, evidence.areas()) : sum / weight(evidence);
    }
}
