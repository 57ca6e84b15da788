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
import org.lifeline.outages.topic.Backlog;
import org.lifeline.wire.ChangeEvent;

/** What a board starts from: which services there are, how much is to be derived anew, and every current assessment. */
@ApplicationScoped
class Snapshot implements CurrentState {
    private static final String SOURCE = "/outage-service";

    private final Backlog backlog;
    private final ObjectMapper json;
    private final Clock clock;

    Snapshot(Backlog backlog, ObjectMapper json, Clock clock) {
        this.backlog = backlog;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void emit(Consumer<ChangeEvent> line) {
        line.accept(line("org.lifeline.services", "services", Map.of("services", List.of(Service.values()))));
        line.accept(line(DerivationState.TYPE, DerivationState.SUBJECT, DerivationState.of(backlog.leftToDerive())));
        CurrentAssessment.each(kept -> line.accept(line(kept)));
    }

    @Override
    public String stateType() {
        return AssessmentState.CHANGED;
    }

    private ChangeEvent line(String type, String subject, Object state) {
        return ChangeEvent.of(null, SOURCE, type, subject, clock.instant(), json.valueToTree(state));
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
