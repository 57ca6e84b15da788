package org.lifeline.wire;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says which field of a body cannot be read and what it must be, in words of the API: the parser's own name our classes. */
@Provider
public class UnreadableJson extends ExceptionMapperBase<MismatchedInputException> {
    private static final Map<String, String> WORDS = Map.of(
            "Instant", "a time as in 2025-03-07T15:30:00Z",
            "LocalDate", "a date as in 2025-03-07",
            "Duration", "a duration as in PT12H",
            "UUID", "a UUID",
            "String", "a text",
            "Boolean", "true or false",
            "URI", "a URI");

    private static final String WITHOUT_ZONE =
            "must say its zone: Z for UTC, or an offset as in 2025-03-07T18:30:00+03:00";

    /** Which of the two is meant nobody can say. */
    public static final String TWICE = "One object names a field twice";

    @Override
    protected HttpProblem toProblem(MismatchedInputException unreadable) {
        return problem(unreadable);
    }

    /** Whether it is no JSON, so that nothing of it can be read, rather than JSON that says something else than it should. */
    public static boolean broken(JsonProcessingException unreadable) {
        return !(unreadable instanceof JsonMappingException) || brokenOff(unreadable.getCause());
    }

    public static HttpProblem problem(JsonProcessingException unreadable) {
        if (!(unreadable instanceof JsonMappingException mismatch) || broken(unreadable)) {
            JsonLocation at = unreadable.getLocation();
            return ProblemType.BAD_REQUEST.because(
                    (namesTwice(unreadable) ? TWICE : "The body is not JSON that can be read")
                            + (at == null ? "" : ": line " + at.getLineNr() + ", column " + at.getColumnNr()));
        }
        String field = path(mismatch.getPath());
        String message = message(mismatch);
        return ProblemType.BAD_REQUEST
                .with((field.isEmpty() ? "The body" : "`" + field + "`") + " " + message)
                .with("violations", List.of(new Violation(field, "body", message)))
                .build();
    }

    private static boolean namesTwice(JsonProcessingException unreadable) {
        return unreadable.getOriginalMessage() != null
                && unreadable.getOriginalMessage().startsWith("Duplicate field ");
    }

    private static boolean brokenOff(Throwable cause) {
        return cause instanceof StreamReadException && !(cause instanceof InputCoercionException);
    }

    /** As the validator's violations, so that a client reads both the same way. */
    public record Violation(String field, String in, String message) {}

    private static String message(JsonMappingException mismatch) {
        if (mismatch instanceof UnrecognizedPropertyException unknown) {
            return "is not a field that is known here; known are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        if (mismatch.getCause() instanceof InputCoercionException) {
            return "must be a whole number in range";
        }
        if (mismatch instanceof InvalidFormatException text && text.getTargetType() == String.class) {
            return "must be a text without the character zero and without halves of characters";
        }
        if (mismatch instanceof InvalidFormatException time
                && time.getTargetType() == Instant.class
                && Parameters.lacksZone(String.valueOf(time.getValue()))) {
            return WITHOUT_ZONE;
        }
        if (mismatch.getOriginalMessage().startsWith("Trailing token")) {
            return "must end after its first value";
        }
        return mismatch instanceof MismatchedInputException typed && typed.getTargetType() != null
                ? "must be " + words(typed.getTargetType(), mismatch instanceof InvalidFormatException)
                : "cannot be read";
    }

    private static String words(Class<?> type, boolean scalar) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (type.isArray() || Iterable.class.isAssignableFrom(type)) {
            return "a list";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive() && type != boolean.class) {
            boolean fraction =
                    List.of("Double", "Float", "BigDecimal", "Number").contains(type.getSimpleName())
                            || type == double.class
                            || type == float.class;
            return fraction ? "a number" : "a whole number in range";
        }
        return WORDS.getOrDefault(
                type == boolean.class ? "Boolean" : type.getSimpleName(), scalar ? "in its format" : "an object");
    }

    private static String path(List<Reference> references) {
        StringBuilder path = new StringBuilder();
        for (Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.length() == 0 ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }
}
