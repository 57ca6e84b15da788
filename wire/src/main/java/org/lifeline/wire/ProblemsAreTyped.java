package org.lifeline.wire;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives the problems that the platform raises by itself the type and title of the catalogue. */
@ApplicationScoped
class ProblemsAreTyped implements ProblemPostProcessor {
    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null && "urn".equals(problem.getType().getScheme())) {
            return problem;
        }
        return ProblemType.ofStatus(problem.getStatusCode())
                .map(type -> HttpProblem.builder(problem)
                        .withType(type.uri())
                        .withTitle(type.title)
                        .build())
                .orElse(problem);
    }
}
