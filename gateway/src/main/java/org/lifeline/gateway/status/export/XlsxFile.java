package org.lifeline.gateway.status.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lifeline.gateway.status.export.table.Column;
import org.lifeline.gateway.status.export.table.Extract;
import org.lifeline.gateway.status.export.table.Kind;
import org.lifeline.gateway.status.export.table.Row;

/** A workbook: the table with cells that are numbers and dates, and a sheet that says what its words mean. */
final class XlsxFile {
    private static final String UTC = "yyyy-mm-dd hh:mm \"UTC\"";
    private static final String VERSION = "1.0"; // of the application, which the format wants to be two numbers
    private static final int FIXED_COLUMNS = 1;
    private static final int ROWS_IN_MEMORY = 500;

    private XlsxFile() {}

    /** Not finished if anything fails: half a workbook must not look like a whole one. */
    static void write(Extract extract, Map<String, String> filters, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Lifeline", VERSION);
        List<Column<Row>> columns = Row.columns(extract);
        status(book.newWorksheet("Status"), columns, extract);
        AboutSheet.write(book.newWorksheet("About"), columns, extract, filters);
        book.finish();
    }

    private static void status(Worksheet sheet, List<Column<Row>> columns, Extract extract) throws IOException {
        sheet.freezePane(FIXED_COLUMNS, 1);
        for (int place = 0; place < columns.size(); place++) {
            sheet.width(place, width(columns.get(place)));
            sheet.value(0, place, columns.get(place).name());
            sheet.style(0, place).bold().fillColor("E7E6E6").set();
        }
        int line = 0;
        for (Iterator<Row> rows = extract.rows().iterator(); rows.hasNext(); ) {
            Row row = rows.next();
            line++;
            for (int place = 0; place < columns.size(); place++) {
                cell(sheet, line, place, columns.get(place), row);
            }
            if (line % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        }
        sheet.setAutoFilter(0, 0, line, columns.size() - 1);
        sheet.finish();
    }

    private static double width(Column<Row> column) {
        double content =
                switch (column.kind()) {
                    case TEXT -> 16;
                    case TIME -> 21;
                    case COUNT, WHOLE, SHARE, MEASURE, DEGREES, FLAG -> 11;
                };
        return Math.max(content, column.name().length() + 4); // room for the filter's button
    }

    private static void cell(Worksheet sheet, int line, int place, Column<Row> column, Row row) {
        Object value = column.value().apply(row);
        if (value == null) {
            return;
        }
        switch (column.kind()) {
            case TEXT -> sheet.value(line, place, (String) value); // typed as text, so never a formula
            case FLAG -> sheet.value(line, place, (Boolean) value);
            case TIME -> sheet.value(line, place, utc((Instant) value));
            case COUNT, WHOLE, SHARE, MEASURE, DEGREES -> sheet.value(line, place, (Number) value);
        }
        String format = format(column.kind());
        if (format != null) {
            sheet.style(line, place).format(format).set();
        }
    }

    /** Null for what is shown as it is. */
    private static String format(Kind kind) {
        return switch (kind) {
            case TEXT, WHOLE, MEASURE, FLAG -> null;
            case COUNT -> "#,##0";
            case SHARE -> "0.0%";
            case DEGREES -> "0.00000";
            case TIME -> UTC;
        };
    }

    /** Spreadsheets know no time zones. */
    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
