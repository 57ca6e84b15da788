package org.lifeline.outages.report.filing;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.lifeline.wire.ProblemType;

/** What became of a report that was offered. */
public enum Fate {
    KEPT,
    KEPT_BEFORE,
    /** Another body is kept under its id. */
    CONTRADICTS;

    public static HttpProblem contradiction() {
        return ProblemType.CONFLICT.because(
                "Another report is kept under this id; a new claim needs a new id, a wrong one is retracted");
    }
}
