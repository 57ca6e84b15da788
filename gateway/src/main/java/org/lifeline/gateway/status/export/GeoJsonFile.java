package org.lifeline.gateway.status.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.board.picture.ServiceStatus;
import org.lifeline.gateway.status.export.table.AreaColumns;
import org.lifeline.gateway.status.export.table.Column;
import org.lifeline.gateway.status.export.table.Extract;
import org.lifeline.gateway.status.export.table.Kind;
import org.lifeline.gateway.status.export.table.Point;
import org.lifeline.gateway.status.export.table.ServiceColumns;

/** A point for each area, as RFC 7946 has it, with properties that are flat, because tools of GIS show no others. */
final class GeoJsonFile {
    private final ObjectMapper json;

    GeoJsonFile(ObjectMapper json) {
        // each property would else go out by itself
        this.json = json.copy().disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
    }

    void write(Extract extract, OutputStream out) throws IOException {
        try (JsonGenerator to = json.createGenerator(out)) {
            // what fails half way must not look whole
            to.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            to.writeStartObject();
            to.writeStringField("type", "FeatureCollection");
            to.writePOJOField("generatedAt", extract.generatedAt());
            to.writePOJOField("upstreams", extract.upstreams());
            to.writeArrayFieldStart("features");
            for (AreaStatus area : extract.areas()) {
                feature(area, to);
            }
            to.writeEndArray();
            to.writeEndObject();
        }
    }

    private static void feature(AreaStatus area, JsonGenerator to) throws IOException {
        to.writeStartObject();
        to.writeStringField("type", "Feature");
        to.writeStringField("id", area.pcode());
        geometry(Point.of(area), to);
        to.writeObjectFieldStart("properties");
        properties("", AreaColumns.at(area.adminLevel()), area, to);
        properties("", AreaColumns.TOGETHER, area, to);
        for (Map.Entry<String, ServiceStatus> service : area.services().entrySet()) {
            properties(service.getKey().toLowerCase(Locale.ROOT) + "_", ServiceColumns.ALL, service.getValue(), to);
        }
        to.writeEndObject();
        to.writeEndObject();
    }

    private static void geometry(Point point, JsonGenerator to) throws IOException {
        if (!point.known()) {
            to.writeNullField("geometry");
            return;
        }
        to.writeObjectFieldStart("geometry");
        to.writeStringField("type", "Point");
        to.writeArrayFieldStart("coordinates");
        to.writeNumber(point.lon());
        to.writeNumber(point.lat());
        to.writeEndArray();
        to.writeEndObject();
    }

    /** Where it is belongs to the geometry. */
    private static <T> void properties(String prefix, List<Column<T>> columns, T of, JsonGenerator to)
            throws IOException {
        for (Column<T> column : columns) {
            if (column.kind() != Kind.DEGREES) {
                to.writePOJOField(prefix + column.name(), column.value().apply(of));
            }
        }
    }
}
