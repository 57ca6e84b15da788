package org.lifeline.gateway.status.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lifeline.door.answer.LargeAnswer;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.status.export.table.Extract;

/** The status in the forms that spreadsheets and maps open. */
@ApplicationScoped
public class StatusFiles {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmm'Z'").withZone(ZoneOffset.UTC);

    private final GeoJsonFile geoJson;

    StatusFiles(ObjectMapper json) {
        this.geoJson = new GeoJsonFile(json);
    }

    /** Of any form but JSON. */
    public LargeAnswer file(Extract extract, FormAsked asked) {
        return switch (asked.form()) {
            case CSV -> LargeAnswer.of(out -> CsvFile.write(extract, asked.hxl(), out));
            case XLSX -> LargeAnswer.compact(out -> XlsxFile.write(extract, asked.filters(), out));
            case GEOJSON -> LargeAnswer.of(out -> geoJson.write(extract, out));
            case JSON -> throw new IllegalArgumentException("JSON is no file");
        };
    }

    /** With what a browser needs to keep it as a file. */
    public Response.ResponseBuilder of(LargeAnswer file, Extract extract, FormAsked asked) {
        Form form = asked.form();
        MediaType type = form == Form.CSV ? form.type.withCharset("UTF-8") : form.type;
        return Response.ok(file, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(extract, form) + '"');
    }

    /** As in {@code lifeline-status-SY-2026-11-22T1200Z.csv}. */
    private static String name(Extract extract, Form form) {
        return Stream.of("lifeline-status", scope(extract), MINUTE.format(extract.generatedAt()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("-"))
                + "."
                + form.extension;
    }

    /** Null if the areas have nothing around them in common. */
    private static String scope(Extract extract) {
        if (extract.scope() != null) {
            return extract.scope();
        }
        var parents =
                extract.areas().stream().map(AreaStatus::parent).distinct().toList();
        return parents.size() == 1 ? parents.get(0) : null;
    }
}
