package org.lifeline.regions.gazetteer;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;
import org.lifeline.regions.region.Centroid;
import org.lifeline.regions.region.RegionFacts;

/** One line of a bundled gazetteer. */
@JsonPropertyOrder({"pcode", "level", "parent", "name_en", "name_ar", "lat", "lon", "population", "population_year"})
record GazetteerLine(
        String pcode,
        short level,
        String parent,
        @JsonProperty("name_en") String english,
        @JsonProperty("name_ar") String arabic,
        Double lat,
        Double lon,
        Long population,
        @JsonProperty("population_year") Short populationYear) {

    RegionFacts facts() {
        return new RegionFacts(
                pcode,
                level,
                parent,
                Map.of("en", english, "ar", arabic),
                population,
                populationYear,
                lat == null || lon == null ? null : new Centroid(lat, lon));
    }
}
