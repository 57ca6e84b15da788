package org.lifeline.feed.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every line is found, whatever its reader leaves unread, and nothing that breaks off passes for whole. */
class StateLinesTest {
    private static final String FIRST = "{\"asOf\":\"2025-03-08T12:00:00Z\",\"cursor\":\"c\",\"more\":{\"x\":[1]}}\n";
    private static final String LINES = FIRST + """
            {"id":"1","type":"thing","subject":"a","data":{"n":{"m":[1,{"k":2}]},"version":1}}
            {"id":"2","type":"other","subject":"b","data":{"count":7}}
            {"type":"thing","subject":"c"}
            {"id":"3","type":"thing","subject":"d","time":"t","data":[1,2],"later":{"count":9}}
            {"id":"4","type":"thing","subject":"e","data":5}
            {"count":5}
            """;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void linesOfATypeAreHandedOver() throws IOException {
        Map<String, JsonNode> read = new LinkedHashMap<>();
        StateLines lines = lines(LINES);

        lines.each("thing", (id, subject, data) -> read.put(subject, data == null ? null : json.readTree(data)));

        assertThat(lines.first("cursor")).isEqualTo("c");
        assertThat(lines.first("since")).isNull();
        assertThat(read.keySet()).containsExactly("a", "c", "d", "e");
        assertThat(read.get("a").at("/n/m/1/k").asInt()).isEqualTo(2);
        assertThat(read.get("c")).isNull();
        assertThat(read.get("d").size()).isEqualTo(2);
        assertThat(read.get("e").asInt()).isEqualTo(5);
    }

    @Test
    void whatIsLeftUnreadIsPassedOver() throws IOException {
        for (int tokens = 0; tokens < 12; tokens++) {
            int some = tokens;
            Map<String, Integer> read = new LinkedHashMap<>();

            lines(LINES).each("thing", (id, subject, data) -> {
                for (int i = 0; i < some && subject.equals("a"); i++) {
                    data.nextToken();
                }
                read.put(subject, some);
            });

            assertThat(read.keySet()).as("after %d tokens", some).containsExactly("a", "c", "d", "e");
        }
    }

    @Test
    void oneThatBreaksOffAnywhereIsNotWhole() {
        for (int length = 0; length < LINES.indexOf("{\"count\":5}") + 11; length++) {
            String broken = LINES.substring(0, length);
            assertThatThrownBy(() -> lines(broken).each("thing", (id, subject, data) -> {}))
                    .as(broken)
                    .isInstanceOfAny(IOException.class, UncheckedIOException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"count\":1}\n",
                "7\n{\"count\":0}\n",
                "{\"data\":{},\"type\":\"thing\",\"subject\":\"a\"}\n{\"count\":1}\n",
                "{\"type\":\"thing\",\"data\":{},\"subject\":\"a\"}\n{\"count\":1}\n"
            })
    void whatIsNoSnapshotIsRefused(String lines) {
        assertThatThrownBy(() -> lines(FIRST + lines).each("thing", (id, subject, data) -> {}))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void oneThatDoesNotSayItsTimeIsRefused() {
        assertThatThrownBy(() -> lines("{\"cursor\":\"c\"}\n{\"count\":0}\n")).isInstanceOf(IOException.class);
    }

    private StateLines lines(String text) throws IOException {
        return new StateLines(json.getFactory().createParser(text));
    }
}
