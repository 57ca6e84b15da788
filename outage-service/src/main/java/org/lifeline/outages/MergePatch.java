package org.lifeline.outages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.WebApplicationException;
import java.util.Set;
import org.lifeline.wire.ProblemType;

/** Applies a merge patch (RFC 7396) to a request: a field left out stays, and null empties it. */
@ApplicationScoped
public class MergePatch {
    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** What stands there after the patch; a problem when that cannot be read, or its constraints do not hold. */
    public <T> T applied(JsonNode patch, T before) {
        if (patch == null || !patch.isObject()) {
            throw ProblemType.BAD_REQUEST.because("The body must be an object");
        }
        T after = read(merged(json.valueToTree(before), patch), before);
        Set<ConstraintViolation<T>> violations = validator.validate(after);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return after;
    }

    @SuppressWarnings("unchecked")
    private <T> T read(JsonNode merged, T before) {
        try {
            return (T) json.treeToValue(merged, before.getClass());
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
