package org.lifeline.regions.region;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A region as everybody sees it: in answers, in events and in the snapshot. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Region", description = "An administrative area; what is not known is left out")
public record RegionView(
        @Schema(description = "OCHA P-code", examples = "SY06", required = true)
        String pcode,

        @Schema(
                description = "0 country, 1 governorate, 2 district, 3 sub-district, 4 community",
                minimum = "0",
                maximum = "4",
                examples = "1",
                required = true)
        int adminLevel,

        @Schema(description = "P-code of the area above; absent for a country", examples = "SY")
        String parent,

        @Schema(
                description = "The name in each language (ISO 639)",
                examples = "{\"en\": \"Lattakia\", \"ar\": \"اللاذقية\"}",
                required = true)
        Map<String, String> names,

        @Schema(
                description = "People, as of populationYear; never add up figures of different years",
                examples = "1453000")
        Long population,

        @Schema(examples = "2016") Integer populationYear,
        Centroid centroid,

        @Schema(description = "Grows with every change; the ETag", examples = "1", required = true)
        int version) {

    public static RegionView of(Region region) {
        Map<String, String> names = new TreeMap<>();
        region.names.forEach((language, name) -> names.put(language, name.name()));
        return new RegionView(
                region.pcode,
                region.adminLevel,
                region.parent,
                names,
                region.population,
                region.populationYear == null ? null : region.populationYear.intValue(),
                region.centroid,
                region.version);
    }
}
