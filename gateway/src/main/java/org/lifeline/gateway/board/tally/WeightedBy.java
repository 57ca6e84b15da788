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
        double sum =
                switch (this) {
                    case POPULATION -> evidence.confidenceByPeople();
                    case AREAS -> evidence.confidenceByAreas();
                };
        // the known areas may have nobody living in them; then they count one each
        return weight(evidence) == 0
                ? evidence.confidenceByAreas() / Math.max(1, evidence.areas())
                : sum / weight(evidence);
    }
}
