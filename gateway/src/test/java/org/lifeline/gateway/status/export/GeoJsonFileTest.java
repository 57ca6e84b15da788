package org.lifeline.gateway.status.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.Until;

/** What is in a GeoJSON, read by Jackson. */
@QuarkusTest
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class GeoJsonFileTest {
    Behind behind;

    @BeforeEach
    void known() {
        Lattakia.told(behind);
    }

    private static JsonNode feature(String pcode) throws IOException {
        for (JsonNode feature : collection(".geojson?parent=SY06").path("features")) {
            if (feature.path("id").asText().equals(pcode)) {
                return feature;
            }
        }
        throw new AssertionError("no feature " + pcode);
    }

    private static JsonNode collection(String rest) throws IOException {
        return new ObjectMapper().readTree(Lattakia.file(rest).asByteArray());
    }

    @Test
    void geoJsonHasAPointForEachArea() throws IOException {
        behind.regions().tell("org.lifeline.region.changed", "SY0602", """
                {"pcode":"SY0602","adminLevel":2,"parent":"SY06","names":{"en":"Jablah","ar":"جبلة"},"population":196171,
                 "populationYear":2004,"centroid":{"lat":35.36123456,"lon":35.92},"version":2}""");
        Until.holds(() -> {
            try {
                assertThat(feature("SY0602").at("/geometry/coordinates").toString())
                        .isEqualTo("[35.92,35.36123]");
            } catch (IOException failed) {
                throw new AssertionError(failed);
            }
        });

        JsonNode collection = collection(".geojson?parent=SY06");
        JsonNode feature = feature("SY0602");

        assertThat(collection.path("type").asText()).isEqualTo("FeatureCollection");
        assertThat(collection.path("features")).hasSize(5);
        assertThat(collection.path("generatedAt").asText()).endsWith("Z");
        assertThat(collection.at("/upstreams/outages/state").asText()).isEqualTo("FRESH");
        assertThat(feature.path("type").asText()).isEqualTo("Feature");
        assertThat(feature.at("/geometry/type").asText()).isEqualTo("Point");
        JsonNode properties = feature.path("properties");
        assertThat(properties).allMatch(JsonNode::isValueNode);
        assertThat(properties.path("name_ar").asText()).isEqualTo("جبلة");
        assertThat(properties.path("headline").asText()).isEqualTo("NONE");
        assertThat(properties.path("people_affected").asLong()).isEqualTo(196_169);
        assertThat(properties.path("electricity_level").asText()).isEqualTo("NONE");
        assertThat(properties.path("electricity_confidence").asDouble()).isEqualTo(0.71);
        assertThat(properties.path("electricity_confidence_band").asText()).isEqualTo("FAIR");
        assertThat(properties.path("water_phase").asText()).isEqualTo("INSUFFICIENT_DATA");
        assertThat(properties.path("electricity_since").asText()).endsWith("Z");
    }

    @Test
    void whatIsUnknownIsSaidAloud() throws IOException {
        JsonNode properties = feature("SY0602").path("properties");

        assertThat(properties.path("water_level").asText()).isEqualTo("UNKNOWN");
        assertThat(properties.path("water_freshness").asText()).isEqualTo("UNKNOWN");
        assertThat(properties.path("water_phase").asText()).isEqualTo("INSUFFICIENT_DATA");
        assertThat(properties.path("water_confidence").isNull()).isTrue();
    }

    @Test
    void anAreaWhosePlaceIsNotKnownHasNoGeometry() throws IOException {
        JsonNode feature = feature("SY0699");

        assertThat(feature.path("geometry").isNull()).isTrue();
        assertThat(feature.at("/properties/name_en").asText()).isEqualTo(Lattakia.FORMULA);
        assertThat(feature.at("/properties/headline").asText()).isEqualTo("UNKNOWN");
    }
}
