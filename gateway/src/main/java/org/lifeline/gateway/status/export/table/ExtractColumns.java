package org.lifeline.gateway.status.export.table;

import static org.lifeline.gateway.status.export.table.Kind.FLAG;
import static org.lifeline.gateway.status.export.table.Kind.TEXT;
import static org.lifeline.gateway.status.export.table.Kind.TIME;

import java.util.List;

/** What is the same in all rows, and in each of them all the same: rows are cut out and passed on. */
final class ExtractColumns {
    static final List<Column<Extract>> ALL = List.of(
            new Column<>(
                    "generated_at", "#date+generated", TIME, "The time for which this holds", Extract::generatedAt),
            new Column<>(
                    "regions_upstream",
                    "#meta+upstream+regions",
                    TEXT,
                    "Whether the areas were known up to date: FRESH, STALE or SILENT",
                    extract -> extract.upstreams().regions().state().name()),
            new Column<>(
                    "outages_upstream",
                    "#meta+upstream+outages",
                    TEXT,
                    "Whether what happens in them was known up to date: FRESH, STALE or SILENT; if SILENT, everything may"
                            + " be worse by now",
                    extract -> extract.upstreams().outages().state().name()),
            new Column<>(
                    "from_before",
                    "",
                    FLAG,
                    "Whether some of this is only what was known before the gateway started",
                    extract -> extract.upstreams().regions().fromBefore()
                            || extract.upstreams().outages().fromBefore()));

    private ExtractColumns() {}
}
