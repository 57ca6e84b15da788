package org.lifeline.gateway.status.export;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** In which forms a status is told; the first is meant where nothing else is asked for. */
public enum Form {
    JSON(Form.AS_JSON, "json"),
    CSV(Form.AS_CSV, "csv"),
    XLSX(Form.AS_XLSX, "xlsx"),
    GEOJSON(Form.AS_GEOJSON, "geojson");

    public static final String AS_JSON = MediaType.APPLICATION_JSON;
    public static final String AS_CSV = "text/csv";
    public static final String AS_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String AS_GEOJSON = "application/geo+json";

    final MediaType type;
    final String extension;

    Form(String type, String extension) {
        this.type = MediaType.valueOf(type);
        this.extension = extension;
    }

    /** @param acceptable the most wanted first */
    static Optional<Form> ofTypes(List<MediaType> acceptable) {
        return acceptable.stream()
                .flatMap(wanted -> Arrays.stream(values()).filter(form -> form.type.isCompatible(wanted)))
                .findFirst();
    }

    /** @param extension without the dot, in whatever case the file was named */
    static Optional<Form> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(form -> form.extension.equals(extension.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static String extensions() {
        return Arrays.stream(values()).map(form -> "." + form.extension).collect(Collectors.joining(", "));
    }
}
