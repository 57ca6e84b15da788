package org.lifeline.outages.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.lifeline.feed.serve.CurrentState;
import org.lifeline.outages.supply.Service;
import org.lifeline.wire.ChangeEvent;

/** What a board starts from: which services there are, and every current assessment. */
@ApplicationScoped
class Snapshot implements CurrentState {
    private static final String SOURCE = "/outage-service";

    private final ObjectMapper json;
    private final Clock clock;

    Snapshot(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void emit(Consumer<ChangeEvent> line) {
        line.accept(ChangeEvent.of(
                null,
                SOURCE,
                "org.lifeline.services",
                "services",
                clock.instant(),
                json.valueToTree(Map.of("services", List.of(Service.values())))));
        CurrentAssessment.each(kept -> line.accept(line(kept)));
    }

    @Override
    public String stateType() {
        return AssessmentState.CHANGED;
    }

    private ChangeEvent line(CurrentAssessment kept) {
        try {
            return ChangeEvent.of(
                    null,
                    SOURCE,
                    AssessmentState.CHANGED,
                    kept.topic().key(),
                    kept.assessedAt(),
                    json.readTree(kept.state()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
