package org.lifeline.feed.follow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.lifeline.wire.ChangeEvent;

/** A snapshot as it arrives: its cursor, the lines, and a count that proves it whole. */
final class Snapshot implements Iterator<ChangeEvent> {
    private final MappingIterator<JsonNode> lines;
    private final String cursor;
    private JsonNode next;
    private long seen;

    Snapshot(MappingIterator<JsonNode> lines) throws IOException {
        this.lines = lines;
        JsonNode first = line();
        if (!first.path("cursor").isTextual()) {
            throw new IOException("the snapshot does not begin with its cursor");
        }
        cursor = first.path("cursor").textValue();
        next = advance();
    }

    String cursor() {
        return cursor;
    }

    @Override
    public boolean hasNext() {
        return !next.has("count");
    }

    @Override
    public ChangeEvent next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            ChangeEvent event = event(next);
            seen++;
            next = advance();
            return event;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** By hand: binding would copy the data of every line, which is most of what a start has to do. */
    private static ChangeEvent event(JsonNode line) throws IOException {
        try {
            return new ChangeEvent(
                    line.path("specversion").textValue(),
                    line.path("id").textValue(),
                    line.path("source").textValue(),
                    line.path("type").textValue(),
                    line.path("subject").textValue(),
                    line.hasNonNull("time") ? Instant.parse(line.path("time").asText()) : null,
                    line.path("datacontenttype").textValue(),
                    line.get("data"));
        } catch (DateTimeParseException wrong) {
            throw new IOException("the snapshot has a line of no readable time", wrong);
        }
    }

    private JsonNode advance() throws IOException {
        JsonNode line = line();
        if (line.has("count") && line.path("count").longValue() != seen) {
            throw new IOException("the snapshot has " + seen + " lines and says " + line.path("count"));
        }
        return line;
    }

    private JsonNode line() throws IOException {
        if (!lines.hasNextValue()) {
            throw new IOException("the snapshot breaks off after " + seen + " lines");
        }
        return lines.nextValue();
    }
}
