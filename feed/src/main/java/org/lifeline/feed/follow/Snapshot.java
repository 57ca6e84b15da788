package org.lifeline.feed.follow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.lifeline.wire.ChangeEvent;

/** A snapshot as it arrives: what it is of, the lines, and a count that proves it whole. */
final class Snapshot implements Iterator<ChangeEvent> {
    private final MappingIterator<JsonNode> lines;
    private final ObjectMapper json;
    private final String beginning;
    private JsonNode next;
    private long seen;

    /** @param of the name of what it begins with: its cursor, or the time it is of */
    Snapshot(MappingIterator<JsonNode> lines, ObjectMapper json, String of) throws IOException {
        this.lines = lines;
        this.json = json;
        JsonNode first = line();
        if (!first.path(of).isTextual()) {
            throw new IOException("the snapshot does not begin with its " + of);
        }
        beginning = first.path(of).textValue();
        next = advance();
    }

    String beginning() {
        return beginning;
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
            ChangeEvent event = json.treeToValue(next, ChangeEvent.class);
            seen++;
            next = advance();
            return event;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
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
