package org.lifeline.feed.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;
import org.lifeline.wire.ChangeEvent;

/**
 * Many states as newline-delimited JSON: first an object that says what they are, then one {@link ChangeEvent} a line, last
 * {@code {"count": n}}, without which the answer was cut short.
 */
public final class Lines {
    public static final String MEDIA_TYPE = "application/x-ndjson";

    private final ObjectMapper json;

    public Lines(ObjectMapper json) {
        this.json = json;
    }

    /** @param states hands every line over, as it comes: they are never held together */
    public void write(OutputStream out, Map<String, ?> first, Consumer<Consumer<ChangeEvent>> states) {
        try (SequenceWriter lines = json.writer().withRootValueSeparator("\n").writeValues(new Unclosed(out))) {
            lines.write(first);
            long[] count = {0};
            states.accept(line -> {
                count[0]++;
                write(lines, line);
            });
            lines.write(Map.of("count", count[0]));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void write(SequenceWriter lines, ChangeEvent line) {
        try {
            lines.write(line);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The response is closed by the platform, after the transaction. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
