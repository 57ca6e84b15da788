package org.lifeline.gateway.status.export.table;

import java.util.List;
import java.util.stream.Stream;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.board.picture.ServiceStatus;

/** One service in one area, and what holds for all rows. */
public record Row(Extract extract, AreaStatus area, String service) {
    private static final Column<Row> SERVICE =
            new Column<>("service", "#service+code", Kind.TEXT, "What the row is about", Row::service);

    ServiceStatus status() {
        return area.services().get(service);
    }

    /** The columns of a table; their hashtags depend on the level of the areas. */
    public static List<Column<Row>> columns(Extract extract) {
        return Stream.of(
                        AreaColumns.at(extract.adminLevel()).stream().map(column -> column.of(Row::area)),
                        Stream.of(SERVICE),
                        ServiceColumns.ALL.stream().map(column -> column.of(Row::status)),
                        ExtractColumns.ALL.stream().map(column -> column.of(Row::extract)))
                .flatMap(columns -> columns)
                .toList();
    }
}
