package org.lifeline.outages.webhook;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import org.lifeline.wire.ProblemType;
import org.lifeline.wire.UnreadableJson.Violation;

/** A field of a request that names something which does not exist, or cannot be. */
final class Refused {
    private Refused() {}

    static HttpProblem because(String field, String message) {
        return ProblemType.UNPROCESSABLE
                .with("`" + field + "` " + message)
                .with("violations", List.of(new Violation(field, "body", message)))
                .build();
    }
}
