package org.lifeline.regions.region;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.local.postgres.TestPostgres;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class RegionResourceTest {
    private static final String REGIONS = "/api/v1/regions";

    @Inject
    ObjectMapper json;

    @Test
    void aRegionHasExactlyTheAgreedShape() throws Exception {
        String lattakia = given().get(REGIONS + "/SY06").asString();
        assertThat(json.readTree(lattakia)).isEqualTo(json.readTree("""
                {"pcode": "SY06", "adminLevel": 1, "parent": "SY", "names": {"en": "Lattakia", "ar": "اللاذقية"},
                 "population": 1453000, "populationYear": 2016, "centroid": {"lat": 35.56667, "lon": 36.03333},
                 "version": 1}"""));
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        assertThat(given().get(REGIONS + "/SY").jsonPath().getMap(""))
                .containsOnlyKeys("pcode", "adminLevel", "names", "centroid", "version");
    }

    @Test
    void whoHasTheVersionAlreadyIsNotSentItAgain() {
        String tag = given().get(REGIONS + "/SY06").header("ETag");
        given().header("If-None-Match", tag)
                .get(REGIONS + "/SY06")
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(equalTo(""));
        given().header("If-None-Match", "\"0\"").get(REGIONS + "/SY06").then().statusCode(200);
    }

    @Test
    void theListIsNarrowedByLevelAndParent() {
        assertThat(pcodes(given().get(REGIONS + "?adminLevel=1"))).hasSize(14).contains("SY06");
        assertThat(pcodes(given().get(REGIONS + "?adminLevel=2&parent=SY06")))
                .containsExactly("SY0600", "SY0602", "SY0603", "SY0604");
        assertThat(pcodes(given().get(REGIONS + "?parent=nowhere"))).isEmpty();
    }

    @Test
    void theListIsWalkedByTheLinkToTheNextPage() {
        List<String> whole = pcodes(given().get(REGIONS + "?adminLevel=2&limit=500"));
        List<String> walked = new ArrayList<>();
        String next = REGIONS + "?adminLevel=2&limit=7";
        while (next != null) {
            Response page = given().urlEncodingEnabled(false).get(next);
            walked.addAll(pcodes(page));
            String link = page.header("Link");
            assertThat(link == null).isEqualTo(page.path("next") == null);
            next = link == null ? null : link.substring(1, link.indexOf(">; rel=\"next\""));
        }
        assertThat(walked).hasSizeGreaterThan(60).isSorted().isEqualTo(whole);
    }

    @Test
    void aLastPageThatIsFullHasNoNext() {
        given().get(REGIONS + "?adminLevel=1&limit=14").then().body("next", nullValue());
        given().get(REGIONS + "?adminLevel=1&limit=13").then().body("next", equalTo("SY13"));
    }

    @Test
    void childrenAreThoseDirectlyBelow() {
        given().get(REGIONS + "/SY06/children")
                .then()
                .body("items.pcode", contains("SY0600", "SY0602", "SY0603", "SY0604"));
        given().get(REGIONS + "/SY060200/children").then().statusCode(200).body("items", empty());
    }

    @Test
    void ancestorsAreATrailFromTheCountryDown() {
        given().get(REGIONS + "/SY060200/ancestors").then().body("items.pcode", contains("SY", "SY06", "SY0602"));
        given().get(REGIONS + "/SY/ancestors").then().statusCode(200).body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/SY99", "/SY99/children", "/SY99/ancestors", "/sy06"})
    void anUnknownPcodeIsNotFound(String path) {
        given().get(REGIONS + path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lifeline:problem:not-found"))
                .body("detail", containsString("P-code"));
    }

    @ParameterizedTest
    @CsvSource({
        "?adminLevel=5, adminLevel",
        "?adminLevel=-1, adminLevel",
        "?adminLevel=two, adminLevel",
        "?limit=0, limit",
        "?limit=501, limit",
        "/nearest?lat=91&lon=36, lat",
        "/nearest?lat=35&lon=181, lon",
        "/nearest?lat=north&lon=36, lat",
        "/nearest?lat=NaN&lon=36, lat",
        "/nearest?lat=0x1p3&lon=36, lat",
        "/nearest?lat=35d&lon=36, lat",
        "/at?lat=35&lon=36f, lon",
        "/at?lat=35&lon=-Infinity, lon",
        "/nearest?lat=35, lon",
        "/nearest?lat=35&lon=36&adminLevel=9, adminLevel",
        "/nearest?lat=35&lon=36&limit=0, limit"
    })
    void aParameterOutOfBoundsIsNamed(String address, String field) {
        given().get(REGIONS + address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lifeline:problem:bad-request"))
                .body("violations.field", hasItem(field));
    }

    /** Also where it comes in a cursor that somebody made up. */
    @ParameterizedTest
    @ValueSource(strings = {"?q=a%00", "?after=%00", "?parent=%00", "/%00", "/SY06%00/children", "?q=a&after=MCAxIAA"})
    void theCharacterZeroIsRefused(String address) {
        given().urlEncodingEnabled(false)
                .get(REGIONS + address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lifeline:problem:bad-request"));
    }

    @Test
    void whichMethodsThereAreIsTold() {
        given().delete(REGIONS + "/SY06").then().statusCode(405).header("Allow", equalTo("GET, HEAD, OPTIONS"));
        given().delete("/api/v1/imports").then().statusCode(405).header("Allow", equalTo("GET, HEAD, OPTIONS, POST"));
    }

    private static List<String> pcodes(Response page) {
        return page.jsonPath().getList("items.pcode");
    }
}
