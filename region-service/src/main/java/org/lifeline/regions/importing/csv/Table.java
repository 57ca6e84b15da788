package org.lifeline.regions.importing.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.lifeline.regions.importing.rows.UnreadableFile;

/** A CSV file, line by line. */
final class Table implements AutoCloseable {
    private static final ObjectReader CELLS =
            new CsvMapper().readerFor(String[].class).with(CsvParser.Feature.WRAP_AS_ARRAY);
    private static final int AHEAD = 1 << 17;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final MappingIterator<String[]> lines;
    private final Columns columns;
    private int number = 1;

    private Table(MappingIterator<String[]> lines) throws IOException {
        this.lines = lines;
        this.columns = Columns.of(cells());
    }

    static Table open(InputStream file) throws IOException {
        BufferedReader text = new BufferedReader(
                new BoundedLines(new InputStreamReader(
                        file,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT))),
                AHEAD);
        try {
            char separator = separator(text);
            return new Table(CELLS.with(CsvSchema.emptySchema().withColumnSeparator(separator))
                    .readValues(text));
        } catch (CharacterCodingException foreign) {
            throw inWords(foreign, 1);
        }
    }

    /** Null after the last; empty lines count and are left out. */
    Line next() throws IOException {
        while (hasNext()) {
            Line line = new Line(++number, columns, cells());
            if (!line.isEmpty() && !(number == 2 && line.isHashtags())) {
                return line;
            }
        }
        return null;
    }

    private boolean hasNext() throws IOException {
        try {
            return lines.hasNextValue();
        } catch (IOException broken) {
            throw inWords(broken, number + 1);
        }
    }

    private String[] cells() throws IOException {
        try {
            return lines.hasNextValue() ? withoutNull(lines.nextValue()) : new String[0];
        } catch (IOException broken) {
            throw inWords(broken, number);
        }
    }

    private static String[] withoutNull(String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i] == null ? "" : cells[i];
        }
        return cells;
    }

    /** Whichever the header has more of. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        text.mark(AHEAD);
        String header = text.readLine();
        text.reset();
        long semicolons =
                header == null ? 0 : header.chars().filter(c -> c == ';').count();
        long commas = header == null ? 0 : header.chars().filter(c -> c == ',').count();
        return semicolons > commas ? ';' : ',';
    }

    /** The parser wraps what it meets in the text beneath it, and not always. */
    private static IOException inWords(IOException broken, int row) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableFile unreadable) {
                return unreadable;
            }
            if (cause instanceof CharacterCodingException) {
                return new UnreadableFile("It is not UTF-8 around row " + row + "; save it as `CSV UTF-8`");
            }
        }
        return broken instanceof JsonProcessingException
                ? new UnreadableFile("It is no CSV that can be read, around row " + row
                        + "; a quotation mark is not closed, perhaps")
                : broken;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
