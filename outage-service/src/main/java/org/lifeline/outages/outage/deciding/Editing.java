package org.lifeline.outages.outage.deciding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.lifeline.outages.IfMatch;
import org.lifeline.outages.outage.Outage;
import org.lifeline.outages.outage.OutageEvents;
import org.lifeline.outages.outage.OutageEvents.Happening;
import org.lifeline.outages.outage.OutageView;
import org.lifeline.wire.ProblemType;

/** Changes what people add to an outage, by a merge patch (RFC 7396): a field left out stays, and null empties it. */
@ApplicationScoped
class Editing {
    private final Deciding deciding;
    private final OutageEvents events;
    private final ObjectMapper json;
    private final Validator validator;
    private final Clock clock;

    Editing(Deciding deciding, OutageEvents events, ObjectMapper json, Validator validator, Clock clock) {
        this.deciding = deciding;
        this.events = events;
        this.json = json;
        this.validator = validator;
        this.clock = clock;
    }

    @Transactional
    OutageView edit(UUID id, String ifMatch, JsonNode patch) {
        Outage outage = deciding.locked(id);
        IfMatch.check(ifMatch, outage.version);
        if (patch == null || !patch.isObject()) {
            throw ProblemType.BAD_REQUEST.because("The body must be an object");
        }
        ChangeOutage before = ChangeOutage.of(outage);
        ChangeOutage after = read(merged(json.valueToTree(before), patch));
        Set<ConstraintViolation<ChangeOutage>> violations = validator.validate(after);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        if (!after.equals(before)) {
            after.applyTo(outage);
            events.tell(Happening.EDITED, outage, clock.instant());
        }
        return OutageView.of(outage);
    }

    private ChangeOutage read(JsonNode merged) {
        try {
            return json.treeToValue(merged, ChangeOutage.class);
        } catch (JsonProcessingException unreadable) {
            throw new WebApplicationException(unreadable, ProblemType.BAD_REQUEST.status);
        }
    }

    private static JsonNode merged(ObjectNode target, JsonNode patch) {
        patch.properties().forEach(field -> {
            JsonNode before = target.get(field.getKey());
            boolean both = field.getValue().isObject() && before != null && before.isObject();
            target.set(field.getKey(), both ? merged((ObjectNode) before, field.getValue()) : field.getValue());
        });
        return target;
    }
}
