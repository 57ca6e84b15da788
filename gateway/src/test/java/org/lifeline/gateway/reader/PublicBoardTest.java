package org.lifeline.gateway.reader;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.ByItself;
import org.lifeline.gateway.Tokens;
import org.lifeline.gateway.Until;
import org.lifeline.privacy.CoarseTime;

/** What anybody may see, in every form, and that nobody ever gets what is for somebody else. */
@QuarkusTest
@ByItself
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class PublicBoardTest {
    private static final String STATUS = "/api/v1/status";
    private static final List<String> SHOWN = List.of(
            "",
            "?adminLevel=0",
            "?adminLevel=2",
            "?adminLevel=2&parent=SY06",
            "?adminLevel=2&parent=SY&sort=people",
            "?parent=SY",
            "?parent=SY06&service=ELECTRICITY&worseThan=NORMAL",
            "/SY",
            "/SY06",
            "/SY0602",
            "/SY0603");

    private static boolean told;

    Behind behind;

    @BeforeEach
    void known() {
        if (!told) {
            Deep.told(behind);
            told = true;
        }
    }

    private static RequestSpecification signedIn() {
        return given().header("Authorization", "Bearer " + Tokens.of("viewer"));
    }

    private static String withExtension(String path, String extension) {
        int query = path.indexOf('?');
        return query < 0 ? path + extension : path.substring(0, query) + extension + path.substring(query);
    }

    @Test
    void madeUpParametersAreAnsweredWithWhatIsKept() {
        Until.holds(() -> {
            String asked = given().get("/api/v1/status?adminLevel=1").jsonPath().getString("generatedAt");
            for (String made :
                    List.of("adminLevel=1&n=1", "n=2&adminLevel=1", "adminLevel=%31", "adminLevel=1&adminLevel=2")) {
                given().urlEncodingEnabled(false)
                        .get("/api/v1/status?" + made)
                        .then()
                        .statusCode(200)
                        .body("generatedAt", is(asked));
            }
        });
    }

    @Test
    void anybodySeesTheBoardDownToTheDistrictsByTheHour() {
        for (String path : SHOWN) {
            for (int again = 0; again < 2; again++) { // the second is given out from what is ready
                Response answer = given().get(STATUS + path);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
                assertThat(answer.header("Vary")).contains("Authorization", "Cookie");
                Deep.isPublicJson(answer.asString());
            }
            Deep.isPublicJson(given().get(STATUS + withExtension(path, ".json")).asString());
        }
        given().get(STATUS + "/SY0602")
                .then()
                .body("area.services.ELECTRICITY.rollUp.shares.NORMAL", is(0.85F)) // five of six alike
                .body("area.services.ELECTRICITY.rollUp.people.NORMAL.best", is(170_000))
                .body("area.services.ELECTRICITY.confidenceBand", is("FAIR"));
    }

    @Test
    void whereFewHaveNewsOnlyTheLevelIsTold() throws IOException {
        given().get(STATUS + "/SY0603")
                .then()
                .body("area.services.ELECTRICITY.level", is("SEVERE"))
                .body("area.services.ELECTRICITY.rollUp", nullValue())
                .body("area.services.ELECTRICITY.since", nullValue())
                .body("area.newestObservationAt", nullValue());
        assertThat(given().get(STATUS + "/SY0603.csv").asString()).contains(",SEVERE,ROLLED_UP,,FAIR,");
        given().get(STATUS + "/SY0603.geojson")
                .then()
                .body("features[0].properties.electricity_share_severe", nullValue())
                .body("features[0].properties.people_affected", nullValue());
    }

    @Test
    void filesAreNoOther() throws IOException {
        for (String path : SHOWN) {
            for (String extension : List.of(".csv", ".geojson")) {
                Response answer = given().get(STATUS + withExtension(path, extension));
                assertThat(answer.statusCode()).as(path + extension).isEqualTo(200);
                // the time of the asking stands in each row of a table
                String generated = answer.header("Content-Disposition");
                assertThat(generated).contains("lifeline-status");
                Deep.isPublic(extension.equals(".csv") ? withoutGeneratedAt(answer.asString()) : answer.asString());
            }
            byte[] workbook = given().get(STATUS + withExtension(path, ".xlsx")).asByteArray();
            assertThat(cells(workbook)).doesNotContain(Deep.SUB_DISTRICT, Deep.COMMUNITY, Deep.OTHER, "0197c5a0");
        }
    }

    private static String withoutGeneratedAt(String csv) {
        List<String> lines = csv.lines().toList();
        int column = List.of(lines.get(0).split(",")).indexOf("generated_at");
        assertThat(column).isNotNegative();
        String time = lines.size() < 2
                ? "none"
                : Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d+Z")
                        .matcher(lines.get(1))
                        .results()
                        .map(MatchResult::group)
                        .findFirst()
                        .orElse("none");
        return csv.replace(time, "");
    }

    private static String cells(byte[] workbook) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (var sheet : read.getSheets().toList()) {
                sheet.openStream().forEach(row -> row.stream()
                        .filter(Objects::nonNull)
                        .map(Cell::getRawValue)
                        .forEach(cell -> all.append(cell).append('\n')));
            }
        }
        return all.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?adminLevel=3",
                "?adminLevel=4",
                "?adminLevel=3&parent=SY",
                "?parent=SY0602",
                "?parent=SY060200",
                "?adminLevel=1&parent=SY060200",
                "/SY060200",
                "/C1234",
                "?asOf=2025-03-08T12:00:00Z",
                "/SY06?asOf=2025-03-08T12:00:00Z",
                "/stream?within=SY060200",
                "/stream?within=C1234"
            })
    void whatIsDeeperOrOlderIsForThoseWhoSignIn(String path) {
        for (String form :
                path.startsWith("/stream") ? List.of("") : List.of("", ".csv", ".xlsx", ".geojson", ".json")) {
            given().get(STATUS + withExtension(path, form))
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", "Bearer")
                    .contentType("application/problem+json")
                    .body("type", is("urn:lifeline:problem:unauthenticated"))
                    .body("detail", containsString("for those who sign in"));
        }
    }

    @Test
    void whoSignsInSeesAllAreas() {
        Response answer = signedIn().get(STATUS + "/SY06");

        assertThat(answer.asString())
                .contains(Deep.SUB_DISTRICT, CoarseTime.hour(Behind.OBSERVED).toString());
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
        signedIn().get(STATUS + "/" + Deep.COMMUNITY).then().statusCode(200);
        signedIn().get(STATUS + "?adminLevel=4").then().body("areas[0].pcode", is(Deep.COMMUNITY));
    }

    @Test
    void tagsOfBothDiffer() {
        for (String path : SHOWN) {
            for (String form : List.of("", ".csv", ".geojson", ".xlsx")) {
                String address = STATUS + withExtension(path, form);
                String ofAnybody = given().get(address).header("ETag");
                String ofAll = signedIn().get(address).header("ETag");

                assertThat(ofAnybody).as(address).isNotNull().isNotEqualTo(ofAll);
                signedIn()
                        .header("If-None-Match", ofAnybody)
                        .get(address)
                        .then()
                        .statusCode(200);
                given().header("If-None-Match", ofAll).get(address).then().statusCode(200);
            }
        }
    }

    /** Whatever came before, also from what is ready: nobody gets an answer that was made for somebody else. */
    @Test
    void answersAreNeverMixed() {
        Random order = new Random(20250307);
        String token = "Bearer " + Tokens.of("coordinator");
        for (int i = 0; i < 300; i++) {
            String address = STATUS + (order.nextBoolean() ? "/SY06" : "?adminLevel=2&parent=SY");
            switch (order.nextInt(4)) {
                case 0 -> Deep.isPublicJson(given().get(address).asString());
                case 1 ->
                    Deep.isPublicJson(
                            given().header("Cookie", "theme=dark").get(address).asString());
                case 2 ->
                    assertThat(given().header("Authorization", token)
                                    .get(address)
                                    .asString())
                            .contains(Behind.OBSERVED.toString());
                default ->
                    given().header("Authorization", "Bearer wrong")
                            .get(address)
                            .then()
                            .statusCode(401);
            }
        }
    }

    @Test
    void theScanWouldSeeWhatMustNotBeThere() {
        String all = signedIn().get(STATUS + "/SY06").asString();

        assertThatThrownBy(() -> Deep.isPublicJson(all)).isInstanceOf(AssertionError.class);
    }
}
