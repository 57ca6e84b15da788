package org.lifeline.gateway.board.told;

/** Whether a level is of claims about a whole area or an estimate from samples of it. */
public enum AssessmentBasis {
    OBSERVED,
    ESTIMATED
}
