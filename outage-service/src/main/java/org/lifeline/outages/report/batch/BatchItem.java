package org.lifeline.outages.report.batch;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.outages.report.form.FileReport;

/**
 * One report of a batch as it was read.
 *
 * @param sent the id as it was sent; null when there was none
 * @param id null when {@code sent} is none
 * @param problem why it cannot be kept; null while nothing is wrong with it
 */
record BatchItem(String sent, UUID id, FileReport report, String digest, HttpProblem problem) {

    static BatchItem refused(String sent, HttpProblem problem) {
        return new BatchItem(sent, null, null, null, problem);
    }

    /** The report is right in form, and wrong in what it says. */
    BatchItem refused(HttpProblem because) {
        return new BatchItem(sent, id, report, digest, because);
    }

    boolean refused() {
        return problem != null;
    }

    /** How an item looks in the API document: a report with its id beside its fields. */
    @Schema(
            name = "BatchReport",
            description = "A report with the id that you choose for it",
            allOf = {FileReport.class, WithId.class})
    interface Body {}

    /** The one field that a report in a batch has more than one that is filed alone. */
    @Schema(description = "The id of a report")
    record WithId(
            @Schema(description = "A UUID, version 7 if you can", required = true)
            UUID id) {}

    /**
     * Hands on an item without its id, so that the rest is read as the report that it is. A name that comes twice in one object
     * is noted and not refused at once, as the parser would: then nobody could tell where the next item begins.
     */
    static final class IdAside extends JsonParserDelegate {
        private final JsonStreamContext item;
        private final Deque<Set<String>> named = new ArrayDeque<>();
        private boolean twice;
        String id;

        /** @param parser at the start of the item */
        IdAside(JsonParser parser) {
            super(parser);
            this.item = parser.getParsingContext();
            named.push(new HashSet<>());
        }

        boolean namesTwice() {
            return twice;
        }

        @Override
        public JsonToken nextToken() throws IOException {
            JsonToken token = noted(delegate.nextToken());
            while (token == JsonToken.FIELD_NAME
                    && delegate.getParsingContext() == item
                    && "id".equals(delegate.currentName())) {
                id = delegate.nextToken() == JsonToken.VALUE_STRING ? delegate.getText() : "";
                delegate.skipChildren();
                token = noted(delegate.nextToken());
            }
            return token;
        }

        private JsonToken noted(JsonToken token) throws IOException {
            if (token == JsonToken.START_OBJECT) {
                named.push(new HashSet<>());
            } else if (token == JsonToken.END_OBJECT) {
                named.poll();
            } else if (token == JsonToken.FIELD_NAME && !named.isEmpty()) {
                twice |= !named.peek().add(delegate.currentName());
            }
            return token;
        }
    }
}
