package org.lifeline.outages.report.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lifeline.outages.report.batch.BatchItem.IdAside;
import org.lifeline.outages.report.form.Digest;
import org.lifeline.outages.report.form.FileReport;
import org.lifeline.wire.Parameters;
import org.lifeline.wire.ProblemType;
import org.lifeline.wire.UnreadableJson;

/** Reads a batch item by item: what is wrong with one costs only that one, as far as it can be told from the next. */
@ApplicationScoped
class BatchReader {
    static final int MOST = 1000;

    private final ObjectReader reports;
    private final JsonFactory parsers;
    private final Validator validator;

    BatchReader(ObjectMapper json, Validator validator) {
        // another item may follow
        this.reports = json.readerFor(FileReport.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        // noted by IdAside; a reader that is without it leaves it on in the parser that it makes
        this.parsers = json.getFactory().copy().disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        this.validator = validator;
    }

    /** A JSON array. When it is no JSON there are no items: all is refused. */
    List<BatchItem> array(InputStream body) throws IOException {
        List<BatchItem> items = new ArrayList<>();
        try (JsonParser parser = parsers.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw ProblemType.BAD_REQUEST.because("The body must be a list of reports");
            }
            JsonStreamContext list = parser.getParsingContext();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                refuseTooMany(items);
                items.add(item(parser, list));
            }
            if (parser.nextToken() != null) {
                throw ProblemType.BAD_REQUEST.because("The body must end after its list of reports");
            }
        } catch (JsonProcessingException broken) {
            throw UnreadableJson.problem(broken);
        } catch (CharConversionException broken) {
            throw ProblemType.BAD_REQUEST.because("The body is not UTF-8");
        }
        return items;
    }

    /** One JSON object a line; empty lines count for nothing. */
    List<BatchItem> lines(InputStream body) throws IOException {
        byte[] bytes = body.readAllBytes();
        List<BatchItem> items = new ArrayList<>();
        int start = 0;
        for (int end = 0; end <= bytes.length; end++) {
            if (end == bytes.length || bytes[end] == '\n') {
                if (!blank(bytes, start, end)) {
                    refuseTooMany(items);
                    items.add(line(bytes, start, end - start));
                }
                start = end + 1;
            }
        }
        return items;
    }

    private static boolean blank(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\r' && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    private BatchItem line(byte[] bytes, int start, int length) throws IOException {
        try (JsonParser parser = parsers.createParser(bytes, start, length)) {
            JsonStreamContext line = parser.getParsingContext();
            parser.nextToken();
            BatchItem item = item(parser, line);
            return parser.nextToken() == null
                    ? item
                    : BatchItem.refused(
                            item.sent(), ProblemType.BAD_REQUEST.because("The line must end after its report"));
        } catch (JsonProcessingException broken) {
            return BatchItem.refused(null, UnreadableJson.problem(broken));
        } catch (CharConversionException broken) {
            return BatchItem.refused(null, ProblemType.BAD_REQUEST.because("The line is not UTF-8"));
        }
    }

    /** Leaves the parser at the end of the item. */
    private BatchItem item(JsonParser parser, JsonStreamContext around) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return BatchItem.refused(null, ProblemType.BAD_REQUEST.because("Each item must be an object"));
        }
        IdAside aside = new IdAside(parser);
        try {
            FileReport report = reports.readValue(aside);
            return aside.namesTwice()
                    ? BatchItem.refused(aside.id, ProblemType.BAD_REQUEST.because(UnreadableJson.TWICE))
                    : examined(aside, report);
        } catch (JsonProcessingException unreadable) {
            if (UnreadableJson.broken(unreadable)) {
                throw unreadable;
            }
            while (parser.getParsingContext() != around) {
                aside.nextToken();
            }
            return BatchItem.refused(aside.id, UnreadableJson.problem(unreadable));
        }
    }

    private BatchItem examined(IdAside aside, FileReport report) {
        List<UnreadableJson.Violation> violations = new ArrayList<>();
        UUID id = id(aside.id, violations);
        Set<ConstraintViolation<FileReport>> violated = validator.validate(report);
        violated.forEach(one -> violations.add(
                new UnreadableJson.Violation(one.getPropertyPath().toString(), "body", one.getMessage())));
        return violations.isEmpty()
                ? new BatchItem(aside.id, id, report, Digest.of(report), null)
                : BatchItem.refused(
                        aside.id,
                        ProblemType.BAD_REQUEST
                                .with("See `violations` for what must be different")
                                .with("violations", violations)
                                .build());
    }

    private static UUID id(String sent, List<UnreadableJson.Violation> violations) {
        try {
            return Parameters.uuid(sent == null ? "" : sent);
        } catch (IllegalArgumentException none) {
            violations.add(new UnreadableJson.Violation("id", "body", "must be a UUID"));
            return null;
        }
    }

    private static void refuseTooMany(List<BatchItem> items) {
        if (items.size() == MOST) {
            throw ProblemType.CONTENT_TOO_LARGE.because("More than " + MOST + " reports; send them in several calls");
        }
    }
}
