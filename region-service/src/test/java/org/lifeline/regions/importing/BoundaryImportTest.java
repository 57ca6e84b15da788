package org.lifeline.regions.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.local.postgres.TestPostgres;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class BoundaryImportTest {
    private static final String SQUARE = "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[4,0],[4,4],[0,4],[0,0]]]}";

    @BeforeEach
    void theRegionsExist() {
        Imports.done(Imports.csv("pcode,level,parent,name_en\nYA,0,,Country\nYA01,2,YA,District\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"pcode\":\"YA01\"}",
                "{\"ADM0_PCODE\":\"YA\",\"ADM2_PCODE\":\"YA01\",\"ADM2_EN\":\"x\"}",
                "{\"adm2_pcode\":\"YA01\",\"adm1_pcode\":null,\"adm0_pcode\":\"YA\"}",
                "{\"adm4_pcode\":\" \",\"list\":[{\"pcode\":\"YA\"}],\"adm2_pcode\":\"YA01\"}"
            })
    void theFinestPcodeIsThatOfTheFeature(String properties) {
        JsonPath over = Imports.done(Imports.geoJson(collection(feature(properties, SQUARE))));

        assertThat(over.getInt("rows.refused")).isZero();
        assertThat(over.getString("kind")).isEqualTo("BOUNDARIES");
        Response boundary = given().get("/api/v1/regions/YA01/boundary");
        boundary.then().statusCode(200).contentType("application/geo+json");
        assertThat(JsonPath.from(boundary.asString()).getMap("properties"))
                .isEqualTo(Map.of("pcode", "YA01", "parent", "YA", "adminLevel", 2));
    }

    @Test
    void theSameAgainChangesNothingAndAnotherShapeDoes() {
        Imports.done(Imports.geoJson(collection(feature("{\"pcode\":\"YA01\"}", SQUARE))));
        String tag = given().get("/api/v1/regions/YA01/boundary").header("ETag");

        JsonPath again = Imports.done(Imports.geoJson(collection(feature("{\"pcode\":\"YA01\"}", SQUARE))));
        JsonPath other = Imports.done(
                Imports.geoJson(collection(feature("{\"pcode\":\"YA01\"}", SQUARE.replace("4,4", "5,5")))));

        assertThat(again.getInt("rows.unchanged")).isEqualTo(1);
        assertThat(other.getInt("rows.updated")).isEqualTo(1);
        assertThat(given().get("/api/v1/regions/YA01/boundary").header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void aBoundaryIsNoChangeOfTheRegion() {
        String cursor =
                given().get("/snapshot").asString().split("\"cursor\":\"")[1].split("\"")[0];

        Imports.done(Imports.geoJson(collection(feature("{\"pcode\":\"YA\"}", SQUARE))));

        assertThat(given().queryParam("after", cursor)
                        .get("/changes")
                        .jsonPath()
                        .getList("events"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // crosses itself
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[4,4],[4,0],[0,4],[0,0]]]}",
                // not closed, with heights, coordinates before the type
                "{\"coordinates\":[[[0,0,12],[4,0,12],[4,4,12],[0,4,12]]],\"type\":\"Polygon\"}",
                // parts that overlap, and one of too few corners
                "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,0],[4,0],[4,4],[0,4],[0,0]]],[[[1,1],[5,1],[5,5],[1,1]]],[[[9,9],[9,9]]]]}",
                // a hole of too few corners, and one outside
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[4,0],[4,4],[0,0]],[[1,1],[1,1]],[[9,9],[9,8],[8,8],[9,9]]]}"
            })
    void whatCanBeRepairedIs(String geometry) {
        JsonPath over = Imports.done(Imports.geoJson(collection(feature("{\"pcode\":\"YA01\"}", geometry))));

        assertThat(Imports.refused(over)).isEmpty();
        given().get("/api/v1/regions/YA01/boundary").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"pcode\":\"YA99\"}     | NO_SUCH_REGION",
                "{\"pcode\":\"SY100202\"} | PCODE_SUPERSEDED",
                "{\"pcode\":\"ya01\"}     | PCODE_MALFORMED",
                "{\"pcode\":12}           | PCODE_MISSING",
                "{}                       | PCODE_MISSING",
                "null                     | PCODE_MISSING"
            })
    void aFeatureOfNoRegionIsRefusedByItself(String properties, String reason) {
        JsonPath over = Imports.done(
                Imports.geoJson(collection(feature("{\"pcode\":\"YA\"}", SQUARE) + "," + feature(properties, SQUARE))));

        assertThat(over.getInt("rows.refused")).isEqualTo(1);
        assertThat(Imports.refused(over).get(0)).containsEntry("reason", reason).containsEntry("row", 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null                                                                             | GEOMETRY_MISSING",
                "{\"type\":\"Point\",\"coordinates\":[1,2]}                                       | GEOMETRY_UNSUPPORTED",
                "{\"type\":\"GeometryCollection\",\"geometries\":[]}                              | GEOMETRY_UNSUPPORTED",
                "{\"coordinates\":[]}                                                             | GEOMETRY_UNSUPPORTED",
                "{\"type\":\"Polygon\"}                                                           | GEOMETRY_INVALID",
                "{\"type\":\"Polygon\",\"coordinates\":[]}                                        | GEOMETRY_INVALID",
                "{\"type\":\"Polygon\",\"coordinates\":[[]]}                                      | GEOMETRY_INVALID",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1],[0,0]]]}                     | GEOMETRY_INVALID",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1],[2,2],[0,0]]]}               | GEOMETRY_INVALID",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,\"1\"],[0,1],[0,0]]]}           | GEOMETRY_INVALID",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0],[1],[2],[0]]]}                       | GEOMETRY_INVALID",
                "{\"type\":\"Polygon\",\"coordinates\":[[[[0,0],[1,0],[1,1],[0,0]]]]}             | GEOMETRY_INVALID",
                "{\"type\":\"Polygon\",\"coordinates\":[[[[[[0,0]]]]]]}                           | GEOMETRY_INVALID",
                "{\"type\":\"MultiPolygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]]}          | GEOMETRY_INVALID",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[500000,0],[500000,400000],[0,0]]]}| COORDINATES_OUT_OF_RANGE",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1e999,0],[1,1],[0,0]]]}           | COORDINATES_OUT_OF_RANGE"
            })
    void whatIsNoAreaIsRefused(String geometry, String reason) {
        JsonPath over = Imports.done(Imports.geoJson(collection(feature("{\"pcode\":\"YA01\"}", geometry))));

        assertThat(over.getMap("rows")).containsEntry("refused", 1).containsEntry("done", 1);
        Map<String, Object> refused = Imports.refused(over).get(0);
        assertThat(refused).containsEntry("reason", reason).containsEntry("field", "geometry");
        assertThat(refused).containsEntry("pcode", "YA01");
    }

    @Test
    void aRegionIsDrawnOnceInAFile() {
        String feature = feature("{\"pcode\":\"YA01\"}", SQUARE);

        JsonPath over = Imports.done(Imports.geoJson(collection(feature + "," + feature)));

        assertThat(Imports.refused(over).get(0)).containsEntry("reason", "DUPLICATE");
    }

    @Test
    void aShapeOfTooManyPointsIsRefusedAndTheNextIsTaken() {
        StringBuilder ring = new StringBuilder("[0,0]");
        for (int i = 0; i < 200_001; i++) {
            ring.append(",[").append(i % 90).append(",1]");
        }
        String huge = "{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}";

        JsonPath over = Imports.done(Imports.geoJson(
                collection(feature("{\"pcode\":\"YA\"}", huge) + "," + feature("{\"pcode\":\"YA01\"}", SQUARE))));

        assertThat(Imports.refused(over)).hasSize(1);
        assertThat(Imports.refused(over).get(0))
                .containsEntry("reason", "TOO_MANY_POINTS")
                .containsEntry("row", 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"FeatureCollection\",\"features\":[],\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::32637\"}}} | CRS84",
                "{\"type\":\"FeatureCollection\",\"crs\":\"EPSG:3857\",\"features\":[]} | CRS84",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\"},7]} | objects",
                "{\"type\":\"FeatureCollection\",\"features\":{}} | list",
                "{\"type\":\"FeatureCollection\"} | FeatureCollection",
                "{\"type\":\"Feature\",\"features\":[]} | FeatureCollection",
                "[] | FeatureCollection",
                "{} {} | FeatureCollection",
                "{\"type\":\"FeatureCollection\",\"features\":[ | JSON",
                "pcode,level | JSON"
            })
    void aFileThatIsNoCollectionFailsWithWords(String file, String words) {
        JsonPath over = Imports.over(Imports.geoJson(file));

        assertThat(over.getString("state")).isEqualTo("FAILED");
        assertThat(over.getString("failure")).contains(words).doesNotContain("com.fasterxml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:OGC:1.3:CRS84\"}}",
                "{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:OGC::CRS84\"}}"
            })
    void longitudeAndLatitudeMayBeNamed(String crs) {
        String file = "{\"features\":[" + feature("{\"pcode\":\"YA01\"}", SQUARE) + "],\"crs\":" + crs
                + ",\"type\":\"FeatureCollection\"}";

        assertThat(Imports.done(Imports.of("application/json", file.getBytes())).getInt("rows.refused"))
                .isZero();
    }

    @Test
    void aFileThatBreaksAfterGoodFeaturesChangesNothing() {
        Imports.done(Imports.csv("pcode,level,name_en\nYB,0,Untouched\n"));

        JsonPath over = Imports.over(Imports.geoJson("{\"type\":\"FeatureCollection\",\"features\":["
                + feature("{\"pcode\":\"YB\"}", SQUARE) + ",{\"type\":"));

        assertThat(over.getString("state")).isEqualTo("FAILED");
        given().get("/api/v1/regions/YB/boundary").then().statusCode(404);
    }

    @Test
    void aDryRunDrawsNothing() {
        Imports.done(Imports.csv("pcode,level,name_en\nYC,0,Undrawn\n"));

        JsonPath over = Imports.done(Imports.geoJson(collection(feature("{\"pcode\":\"YC\"}", SQUARE)))
                .queryParam("dryRun", "true"));

        assertThat(over.getInt("rows.created")).isEqualTo(1);
        given().get("/api/v1/regions/YC/boundary").then().statusCode(404);
    }

    private static String collection(String features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
    }

    private static String feature(String properties, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":" + geometry + "}";
    }
}
