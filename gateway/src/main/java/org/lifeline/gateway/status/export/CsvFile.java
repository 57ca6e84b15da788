package org.lifeline.gateway.status.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.lifeline.gateway.status.export.table.Column;
import org.lifeline.gateway.status.export.table.Extract;
import org.lifeline.gateway.status.export.table.Row;

/** A row for each service of each area, as RFC 4180 has it. */
final class CsvFile {
    /** By this Excel knows that it is UTF-8, and shows Arabic as Arabic. */
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final ObjectWriter WRITER = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build()
            .writer(CsvSchema.emptySchema().withLineSeparator("\r\n"));

    /** What spreadsheets take for the beginning of a formula, also behind blanks and marks that are not seen. */
    private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Cf}]*[=+\\-@＝＋－＠]|[\\t\\r\\n]");

    private CsvFile() {}

    static void write(Extract extract, boolean hxl, OutputStream out) throws IOException {
        List<Column<Row>> columns = Row.columns(extract);
        out.write(BYTE_ORDER_MARK);
        try (SequenceWriter lines = WRITER.writeValues(out)) {
            lines.write(columns.stream().map(Column::name).toArray());
            if (hxl) {
                lines.write(columns.stream().map(Column::hashtag).toArray());
            }
            for (Iterator<Row> rows = extract.rows().iterator(); rows.hasNext(); ) {
                Row row = rows.next();
                lines.write(columns.stream().map(column -> cell(column, row)).toArray());
            }
        }
    }

    private static Object cell(Column<Row> column, Row row) {
        Object value = column.value().apply(row);
        if (value == null) {
            return ""; // a null would not be written at all, and the cells behind it would move up
        }
        return switch (column.kind()) {
            case TEXT -> harmless((String) value);
            case TIME -> value.toString();
            case COUNT, WHOLE, SHARE, MEASURE, DEGREES, FLAG -> value;
        };
    }

    static String harmless(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }
}
