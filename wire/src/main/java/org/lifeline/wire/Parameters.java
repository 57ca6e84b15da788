package org.lifeline.wire;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the parameters of path, query and headers, and names the one that cannot be read; the platform would answer a bare 404. */
@Provider
public class Parameters implements ParamConverterProvider {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,19}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,3})?");

    /** ISO 8601 in its extended form, or with an offset in the basic one. */
    private static final Pattern ZONED = Pattern.compile(
            "([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2})(:[0-9]{2}(?:\\.[0-9]{1,9})?)?(?:Z|([+-][0-9]{2})(?::?([0-9]{2}))?)",
            Pattern.CASE_INSENSITIVE);

    /** RFC 3339 has years of four digits; no database goes as far as {@link Instant} does. */
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private record Reading(Function<String, Object> read, String words) {}

    private static final Map<Class<?>, Reading> READINGS = Map.of(
            UUID.class, new Reading(Parameters::uuid, "a UUID"),
            Instant.class, new Reading(Parameters::queriedTime, "a time as in 2025-03-07T15:30:00Z"),
            Integer.class, new Reading(text -> Integer.valueOf(whole(text)), "a whole number"),
            int.class, new Reading(text -> Integer.valueOf(whole(text)), "a whole number"),
            Long.class, new Reading(text -> Long.valueOf(whole(text)), "a whole number"),
            long.class, new Reading(text -> Long.valueOf(whole(text)), "a whole number"),
            Double.class, new Reading(Parameters::number, "a number"),
            double.class, new Reading(Parameters::number, "a number"),
            boolean.class, new Reading(Parameters::yesOrNo, "true or false"));

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Reading reading = type.isEnum() ? ofEnum(type) : READINGS.get(type);
        return reading == null ? null : new Converter<>(reading, in(annotations), name(annotations));
    }

    /** Strictly: the platform takes {@code 1-1-1-1-1} for one too. */
    public static UUID uuid(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException(text);
        }
        return uuid;
    }

    /**
     * With any offset, as RFC 3339 has it, and as forms and scripts write it: {@code +03}, {@code +0300}, without seconds.
     *
     * @throws DateTimeException if it is none, if it lacks its zone, or of a year that has not four digits
     */
    public static Instant time(String text) {
        Instant usual = UtcTime.orNull(text);
        if (usual != null) {
            return usual;
        }
        Matcher zoned = ZONED.matcher(text);
        Instant time = Instant.parse(zoned.matches() ? rfc3339(zoned) : text);
        if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            throw new DateTimeException(text);
        }
        return time;
    }

    private static String rfc3339(Matcher zoned) {
        String seconds = zoned.group(2) == null ? ":00" : zoned.group(2);
        String offset =
                zoned.group(3) == null ? "Z" : zoned.group(3) + ":" + (zoned.group(4) == null ? "00" : zoned.group(4));
        return zoned.group(1) + seconds + offset;
    }

    /** A time of day that nobody can tell from the same time elsewhere. */
    public static boolean lacksZone(String text) {
        try {
            LocalDateTime.parse(text);
            return true;
        } catch (DateTimeException zonedOrNone) {
            return false;
        }
    }

    /** The plus sign of an offset, if it is not escaped, arrives as a space. */
    private static Instant queriedTime(String text) {
        return time(text.replace(' ', '+'));
    }

    /** In the digits of JSON: the library takes those of every script. */
    private static String whole(String text) {
        return matching(WHOLE, text);
    }

    /** As JSON has numbers: the library also takes {@code 0x1p3}, {@code 35d} and {@code NaN}. */
    private static Double number(String text) {
        Double number = Double.valueOf(matching(NUMBER, text));
        if (number.isInfinite()) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private static String matching(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    /** Strictly: for the platform whatever it does not know is false. */
    private static boolean yesOrNo(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return text.equals("true");
    }

    private static Reading ofEnum(Class<?> type) {
        Map<String, Object> byName =
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(c -> ((Enum<?>) c).name(), c -> c));
        String names = Arrays.stream(type.getEnumConstants())
                .map(c -> ((Enum<?>) c).name())
                .collect(Collectors.joining(", "));
        return new Reading(
                text -> {
                    if (!byName.containsKey(text)) {
                        throw new IllegalArgumentException(text);
                    }
                    return byName.get(text);
                },
                "one of " + names);
    }

    private static String in(Annotation[] annotations) {
        boolean ofQuery = Arrays.stream(annotations).anyMatch(QueryParam.class::isInstance);
        boolean ofHeader = Arrays.stream(annotations).anyMatch(HeaderParam.class::isInstance);
        return ofQuery ? "query" : ofHeader ? "header" : "path";
    }

    private static String name(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
            if (annotation instanceof PathParam path) {
                return path.value();
            }
            if (annotation instanceof HeaderParam header) {
                return header.value();
            }
        }
        return "";
    }

    private record Converter<T>(Reading reading, String in, String name) implements ParamConverter<T> {
        @Override
        @SuppressWarnings("unchecked")
        public T fromString(String text) {
            if (text == null) {
                return null;
            }
            try {
                return (T) reading.read().apply(text);
            } catch (RuntimeException unreadable) {
                throw problem();
            }
        }

        private HttpProblem problem() {
            String message = "must be " + reading.words();
            return ProblemType.BAD_REQUEST
                    .with((name.isEmpty() ? "A part of the path" : "`" + name + "`") + " " + message)
                    .with("violations", List.of(new UnreadableJson.Violation(name, in, message)))
                    .build();
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
