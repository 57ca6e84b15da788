package org.lifeline.gateway.status.export.table;

import static org.lifeline.gateway.status.export.table.Kind.FLAG;
import static org.lifeline.gateway.status.export.table.Kind.TEXT;
import static org.lifeline.gateway.status.export.table.Kind.TIME;

import java.util.List;
import org.lifeline.gateway.follow.UpstreamsView;

/** What is the same in all rows, and in each of them all the same: rows are cut out and passed on. */
final class ExtractColumns {
    static final List<Column<Extract>> ALL = List.of(
            new Column<>(
                    "generated_at", "#date+generated", TIME, "The time for which this holds", Extract::generatedAt),
            new Column<>(
                    "regions_upstream",
                    "#meta+upstream+regions",
                    TEXT,
                    "Whether the areas were known up to date: FRESH, STALE or SILENT; UNKNOWN of another time",
                    extract -> extract.told(UpstreamsView::regions)),
            new Column<>(
                    "outages_upstream",
                    "#meta+upstream+outages",
                    TEXT,
                    "Whether what happens in them was known up to date: FRESH, STALE or SILENT; if SILENT, everything may"
                            + " be worse by now; UNKNOWN of another time",
                    extract -> extract.told(UpstreamsView::outages)),
            new Column<>(
                    "from_before",
                    "",
                    FLAG,
                    "Whether some of this is only what was known before the gateway started",
                    extract -> extract.upstreams() != null
                            && (extract.upstreams().regions().fromBefore()
                                    || extract.upstreams().outages().fromBefore())));

    private ExtractColumns() {}
}
