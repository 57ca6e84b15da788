package org.lifeline.door.answer;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;
import org.lifeline.wire.ProblemType;

/** Tells who finds no place to come again. */
@Provider
@Priority(1)
public class CrowdedIsTold extends ExceptionMapperBase<LargeAnswers.Crowded> {
    private static final String SOON = "2";

    @Override
    protected HttpProblem toProblem(LargeAnswers.Crowded crowded) {
        return ProblemType.UNAVAILABLE
                .with(crowded.getMessage())
                .withHeader("Retry-After", SOON)
                .build();
    }
}
