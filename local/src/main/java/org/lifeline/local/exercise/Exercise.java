package org.lifeline.local.exercise;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.lifeline.local.machine.Refused;

/**
 * Invented reports in the order in which they reach us, to learn and to show with; every time is an offset from the
 * moment of loading, so that the exercise always ends now.
 */
public record Exercise(String title, List<Step> steps) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * A report to file, or the retraction of an earlier one.
     *
     * @param key names the report within the exercise
     * @param observed such as -PT52H30M
     * @param report the body as sent, but for what is different at every load
     * @param retract the key of the report to retract, with the reason
     */
    public record Step(String key, String observed, ObjectNode report, String retract, String reason) {
        public Duration offset() {
            return Duration.parse(observed);
        }

        public boolean isRetraction() {
            return retract != null;
        }
    }

    /** One of the exercises that come with Lifeline. */
    public static Exercise read(String name) {
        try (InputStream in = Exercise.class.getResourceAsStream("/exercise/" + name + ".json")) {
            if (in == null) {
                throw new Refused("There is no exercise " + name + ".");
            }
            return JSON.readValue(in, Exercise.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The exercise " + name + " cannot be read", e);
        }
    }
}
