package org.lifeline.feed.follow;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * A snapshot of another time as it arrives: what it begins with, the lines, and a count that proves it whole. Unlike {@link
 * Snapshot} it makes no tree of a line, which is most of what so many cost.
 */
public final class StateLines {
    private final JsonParser json;
    private final Map<String, String> beginning;
    private long seen;

    StateLines(JsonParser json) throws IOException {
        this.json = json;
        // costly, and our own services repeat no name
        json.disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        // a tenth of reading went into numbers; these are the same
        json.enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER.mappedFeature());
        beginning = texts();
        if (!beginning.containsKey("asOf")) {
            throw new IOException("the snapshot does not begin with the time it is of");
        }
    }

    /** Takes what is told of a subject. */
    public interface Taking {
        /** @param data at the first token of the state, of which any part may be left unread; null if the subject had none then */
        void take(String id, String subject, JsonParser data) throws IOException;
    }

    /** Null for what is not told. */
    String first(String name) {
        return beginning.get(name);
    }

    /** Hands over all lines of a type. */
    public void each(String type, Taking taking) {
        try {
            while (line(type, taking)) {
                seen++;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** False for the last one. */
    private boolean line(String type, Taking taking) throws IOException {
        begin();
        String id = null;
        String subject = null;
        String toldType = null;
        boolean told = false;
        boolean last = false;
        while (next() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            next();
            switch (name) {
                case "id" -> id = json.getText();
                case "subject" -> subject = json.getText();
                case "type" -> toldType = json.getText();
                case "data" -> {
                    told = true;
                    if (toldType == null || subject == null) {
                        throw new IOException("the snapshot has a line that says too late what it is about");
                    }
                    data(type.equals(toldType), id, subject, taking);
                }
                case "count" -> {
                    last = true;
                    check(json.getLongValue());
                }
                default -> json.skipChildren();
            }
        }
        if (type.equals(toldType) && !told) {
            taking.take(id, subject, null);
        }
        return !last;
    }

    private void data(boolean mine, String id, String subject, Taking taking) throws IOException {
        if (!mine) {
            json.skipChildren();
            return;
        }
        boolean nested = json.currentToken().isStructStart();
        JsonStreamContext line = nested ? json.getParsingContext().getParent() : json.getParsingContext();
        taking.take(id, subject, json);
        while (json.getParsingContext() != line) {
            next();
        }
    }

    private void check(long count) throws IOException {
        if (count != seen) {
            throw new IOException("the snapshot has " + seen + " lines and says " + count);
        }
    }

    private Map<String, String> texts() throws IOException {
        begin();
        Map<String, String> texts = new HashMap<>();
        while (next() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            if (next() == JsonToken.VALUE_STRING) {
                texts.put(name, json.getText());
            }
            json.skipChildren();
        }
        return texts;
    }

    private void begin() throws IOException {
        if (next() != JsonToken.START_OBJECT) {
            throw new IOException("the snapshot has a line that is none");
        }
    }

    private JsonToken next() throws IOException {
        JsonToken token = json.nextToken();
        if (token == null) {
            throw new IOException("the snapshot breaks off after " + seen + " lines");
        }
        return token;
    }
}
