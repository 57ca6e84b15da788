package org.lifeline.regions.boundary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.regions.importing.Imports;

/** Two districts side by side, of which the left one has a sub-district in it, with a hole. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
class BoundariesTest {
    private static final String AT = "/api/v1/regions/at";
    private static final String BOUNDARIES = "/api/v1/boundaries";

    @BeforeEach
    void theyAreKnown() {
        Imports.done(Imports.csv("""
                pcode,level,parent,name_en
                WA,0,,Country
                WA01,2,WA,Left
                WA02,2,WA,Right
                WA0101,3,WA01,Inner
                WB,0,,Without boundaries
                """));
        assertThat(Imports.done(Imports.geoJson("{\"type\":\"FeatureCollection\",\"features\":["
                                + feature("WA01", "[[" + left() + "]]") + ","
                                + feature("WA02", "[[" + right() + "]]") + ","
                                // the outer ring clockwise, as many programs still write it
                                + feature(
                                        "WA0101",
                                        "[[[100.2,-40.2],[100.2,-39.8],[100.6,-39.8],[100.6,-40.2],[100.2,-40.2]],"
                                                + "[[100.3,-40.1],[100.5,-40.1],[100.5,-39.9],[100.3,-39.9],[100.3,-40.1]]]")
                                + "]}"))
                        .getInt("rows.refused"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-40.15 | 100.25 | WA WA01 WA0101", // in the sub-district
                "-40.00 | 100.40 | WA WA01", // in its hole
                "-40.00 | 101.50 | WA WA02",
                "-40.20 | 100.30 | WA WA01 WA0101", // on the border
                "-39.50 | 100.00 | WA WA01",
                "-41.00 | 100.50 | ''"
            })
    void theRegionsAtAPointAreThoseThatContainIt(double lat, double lon, String pcodes) {
        List<String> found =
                given().get(AT + "?lat=" + lat + "&lon=" + lon).jsonPath().getList("regions.pcode");

        assertThat(String.join(" ", found)).isEqualTo(pcodes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?lat=91&lon=0", "?lat=0", "?lat=0&lon=-181", "?lat=x&lon=0", "?lat=NaN&lon=0"})
    void aPointThatIsNoneIsABadRequest(String query) {
        given().get(AT + query).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void aBoundaryHasAllItsPointsAndItsRingsTheRightWayRound() {
        Response answer = given().get("/api/v1/regions/WA0101/boundary");

        JsonPath feature = JsonPath.from(answer.asString());
        assertThat(feature.getString("type")).isEqualTo("Feature");
        assertThat(feature.getString("geometry.type")).isEqualTo("Polygon");
        List<List<List<Float>>> rings = feature.getList("geometry.coordinates");
        assertThat(rings).hasSize(2).allSatisfy(ring -> {
            assertThat(ring).hasSize(5);
            assertThat(ring.get(0)).isEqualTo(ring.get(4));
        });
        assertThat(turned(rings.get(0))).isPositive();
        assertThat(turned(rings.get(1))).isNegative();
        given().header("If-None-Match", answer.header("ETag"))
                .get("/api/v1/regions/WA0101/boundary")
                .then()
                .statusCode(304)
                .body(equalTo(""));
    }

    @ParameterizedTest
    @CsvSource({"WB, is not known", "WA99, No region"})
    void withoutABoundaryThereIsNone(String pcode, String words) {
        given().get("/api/v1/regions/" + pcode + "/boundary")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString(words));
    }

    @Test
    void theBoundaryUnderAnOldCodeIsWithItsSuccessor() {
        given().redirects()
                .follow(false)
                .get("/api/v1/regions/SY100202/boundary")
                .then()
                .statusCode(308)
                .header("Location", equalTo("/api/v1/regions/SY100601/boundary"));
    }

    @Test
    void neighboursKeepTheBorderThatTheyShareWhenTheyAreMadeLighter() {
        JsonPath light = collection("?adminLevel=2&parent=WA");

        List<List<List<Float>>> left = light.getList("features[0].geometry.coordinates");
        List<List<List<Float>>> right = light.getList("features[1].geometry.coordinates");
        Set<List<Float>> shared = new HashSet<>(left.get(0));
        shared.retainAll(new HashSet<>(right.get(0)));
        assertThat(left.get(0).size()).isLessThan(200);
        // of the left one only its three other corners are not on the border
        assertThat(shared.size())
                .isEqualTo(new HashSet<>(left.get(0)).size() - 2)
                .isGreaterThan(4);
    }

    @Test
    void theCollectionIsOfALevelAndOfAPartOfTheTreeAtAnyDepth() {
        assertThat(pcodes("?adminLevel=2&parent=WA")).containsExactly("WA01", "WA02");
        assertThat(pcodes("?parent=WA01")).containsExactly("WA0101");
        assertThat(pcodes("?adminLevel=3&parent=WA")).containsExactly("WA0101");
        assertThat(pcodes("?adminLevel=3")).contains("WA0101");
        assertThat(pcodes("?adminLevel=4&parent=WA")).isEmpty();
        assertThat(pcodes("?parent=nowhere")).isEmpty();
        assertThat(collection("?parent=WA01").getMap("features[0].properties"))
                .containsEntry("pcode", "WA0101")
                .containsEntry("adminLevel", 3)
                .containsEntry("parent", "WA01");
    }

    @Test
    void whoHasThemIsNotSentThemAgainUntilOneChanges() {
        String tag = given().get(BOUNDARIES + "?parent=WA01").header("ETag");
        given().header("If-None-Match", "W/" + tag)
                .get(BOUNDARIES + "?parent=WA01")
                .then()
                .statusCode(304)
                .header("ETag", tag);

        Imports.done(Imports.geoJson("{\"type\":\"FeatureCollection\",\"features\":["
                + feature("WA0101", "[[[100.2,-40.2],[100.5,-40.2],[100.5,-39.8],[100.2,-40.2]]]") + "]}"));

        Response answer = given().header("If-None-Match", tag).get(BOUNDARIES + "?parent=WA01");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).contains("100.5").doesNotContain("100.3");
    }

    @Test
    void theyAreSentCompressed() {
        given().header("Accept-Encoding", "gzip")
                .get(BOUNDARIES + "?adminLevel=2")
                .then()
                .statusCode(200)
                .header("Content-Encoding", equalTo("gzip"));
    }

    @Test
    void aLevelThatIsNoneIsNamed() {
        given().get(BOUNDARIES + "?adminLevel=5")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("adminLevel"));
        given().urlEncodingEnabled(false).get(BOUNDARIES + "?parent=%00").then().statusCode(400);
    }

    @Test
    void whoAsksForJsonGetsThemAsJson() {
        given().accept("application/json")
                .get(BOUNDARIES + "?adminLevel=2&parent=WA")
                .then()
                .contentType("application/json")
                .body("type", equalTo("FeatureCollection"), "features.id", contains("WA01", "WA02"));
        given().accept("application/json").get(BOUNDARIES + "?parent=WB").then().body("features", empty());
    }

    private static JsonPath collection(String query) {
        return JsonPath.from(given().get(BOUNDARIES + query).asString());
    }

    private static List<String> pcodes(String query) {
        return collection(query).getList("features.properties.pcode");
    }

    /** Twice the area: positive counter-clockwise. */
    private static double turned(List<List<Float>> ring) {
        double sum = 0;
        for (int i = 1; i < ring.size(); i++) {
            sum += ring.get(i - 1).get(0) * ring.get(i).get(1)
                    - ring.get(i).get(0) * ring.get(i - 1).get(1);
        }
        return sum;
    }

    /** The border between the two: a wavy line of 401 points. */
    private static List<String> border() {
        List<String> points = new ArrayList<>();
        for (int i = 0; i <= 400; i++) {
            double lat = -40.5 + i / 400.0;
            points.add(String.format(Locale.ROOT, "[%.9f,%.9f]", 101 + 0.1 * Math.sin(lat * 20), lat));
        }
        return points;
    }

    private static String left() {
        List<String> ring = new ArrayList<>(border());
        ring.add("[100,-39.5]");
        ring.add("[100,-40.5]");
        ring.add(ring.get(0));
        return String.join(",", ring);
    }

    private static String right() {
        List<String> ring = new ArrayList<>(border());
        ring.add("[102,-39.5]");
        ring.add("[102,-40.5]");
        ring.add(ring.get(0));
        return String.join(",", ring);
    }

    private static String feature(String pcode, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{\"pcode\":\"" + pcode
                + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + coordinates + "}}";
    }
}
