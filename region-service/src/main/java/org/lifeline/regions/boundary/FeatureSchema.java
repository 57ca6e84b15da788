package org.lifeline.regions.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the documents say of the GeoJSON that is written by hand. */
@Schema(name = "BoundaryFeature", description = "A region's boundary as a GeoJSON feature (RFC 7946)")
public record FeatureSchema(
        @Schema(required = true, enumeration = "Feature", examples = "Feature")
        String type,

        @Schema(required = true, description = "The P-code", examples = "SY06")
        String id,

        @Schema(required = true) Properties properties,
        @Schema(required = true) Shape geometry) {

    @Schema(name = "BoundaryProperties")
    public record Properties(
            @Schema(required = true, examples = "SY06") String pcode,

            @Schema(required = true, minimum = "0", maximum = "4", examples = "1")
            int adminLevel,

            @Schema(nullable = true, description = "P-code of the area above; null for a country", examples = "SY")
            String parent) {}

    @Schema(name = "BoundaryGeometry", description = "Longitude and latitude in degrees of WGS 84")
    public record Shape(
            @Schema(
                    required = true,
                    enumeration = {"Polygon", "MultiPolygon"},
                    examples = "Polygon")
            String type,

            @Schema(
                    required = true,
                    description =
                            "Of a Polygon its rings, of a MultiPolygon those of each; a ring is a list of [lon, lat]",
                    examples = "[[[35.9, 35.3], [36.2, 35.3], [36.2, 35.5], [35.9, 35.3]]]")
            List<Object> coordinates) {}

    @Schema(name = "Boundaries", description = "Boundaries as a GeoJSON feature collection (RFC 7946)")
    public record Collection(
            @Schema(required = true, enumeration = "FeatureCollection", examples = "FeatureCollection")
            String type,

            @Schema(required = true) List<FeatureSchema> features) {}
}
