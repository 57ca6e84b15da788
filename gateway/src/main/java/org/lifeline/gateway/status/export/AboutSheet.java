package org.lifeline.gateway.status.export;

import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;
import org.lifeline.gateway.follow.UpstreamView;
import org.lifeline.gateway.status.export.table.Column;
import org.lifeline.gateway.status.export.table.Extract;
import org.lifeline.gateway.status.export.table.Row;

/** What a workbook is, for those to whom it is passed on: from when, of what, how old, and what its words mean. */
final class AboutSheet {
    private static final int WORDS_WIDTH = 30;
    private static final int MEANING_WIDTH = 110;

    private final Worksheet sheet;
    private int line;

    private AboutSheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    static void write(Worksheet sheet, List<Column<Row>> columns, Extract extract, Map<String, String> filters) {
        sheet.width(0, WORDS_WIDTH);
        sheet.width(1, MEANING_WIDTH);
        new AboutSheet(sheet).write(columns, extract, filters);
    }

    private void write(List<Column<Row>> columns, Extract extract, Map<String, String> filters) {
        title("Lifeline: whether people have electricity and water");
        say(
                extract.upstreams() == null ? "As it was known at" : "Generated at",
                extract.generatedAt().toString());
        say("Areas", String.valueOf(extract.areas().size()));
        say("Times", "All in UTC");
        title("How up to date");
        if (extract.upstreams() == null) {
            say("UNKNOWN", "How well a gateway was informed then, nobody has kept");
        } else {
            say("regions", told(extract.upstreams().regions()));
            say("outages", told(extract.upstreams().outages()));
        }
        say("SILENT", "Nothing was heard for a while: what is shown was known last, and may be worse by now");
        title("What was asked for");
        if (extract.scope() != null) {
            say("area", extract.scope());
        }
        filters.forEach(this::say);
        title("What the columns mean");
        columns.forEach(column -> say(column.name(), column.meaning()));
        title("What to keep in mind");
        say("UNKNOWN", "Nobody told us, or not lately. It is never the same as NORMAL");
        say(
                "LAST_KNOWN",
                "Nobody told us lately. Silence is not news: it is as it was when somebody last did, as far as we know");
        say("Adding up", "An area is part of the one around it: never add the figures of both");
        say("exercise", "What belongs to an exercise did not happen");
    }

    private static String told(UpstreamView upstream) {
        String age = upstream.age() == null ? "never heard" : "last heard " + upstream.age() + " before";
        return upstream.state() + ", " + age + (upstream.fromBefore() ? "; known from before the gateway started" : "");
    }

    private void title(String words) {
        line += line == 0 ? 0 : 1;
        sheet.value(line, 0, words);
        sheet.style(line, 0).bold().set();
        line++;
    }

    private void say(String what, String words) {
        sheet.value(line, 0, what);
        sheet.value(line, 1, words);
        sheet.style(line, 1).wrapText(true).set();
        line++;
    }
}
