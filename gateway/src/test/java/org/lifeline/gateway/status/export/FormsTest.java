package org.lifeline.gateway.status.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.lifeline.gateway.status.export.Lattakia.STATUS;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.http.Headers;
import io.restassured.response.ValidatableResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.Until;

/** Which form is given to whom. */
@QuarkusTest
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class FormsTest {
    private static final List<String> FORMS = List.of(".json", ".csv", ".csv?hxl=true", ".xlsx", ".geojson");

    Behind behind;

    @BeforeEach
    void known() {
        Lattakia.told(behind);
    }

    private static ValidatableResponse asked(String path, String accept) {
        return given().accept(accept).get(STATUS + path).then();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                | */*                                      | application/json;charset=UTF-8
                                | application/json                         | application/json;charset=UTF-8
                                | text/html, application/xml;q=0.9, */*;q=0.8 | application/json;charset=UTF-8
                                | text/csv                                 | text/csv;charset=UTF-8
                                | text/csv;q=0.5, application/json;q=0.4   | text/csv;charset=UTF-8
                                | application/json;q=0.4, text/csv;q=0.5   | text/csv;charset=UTF-8
                                | text/csv;q=0, */*                        | application/json;charset=UTF-8
                                | text/*                                   | text/csv;charset=UTF-8
                                | application/geo+json                     | application/geo+json
                                | application/vnd.openxmlformats-officedocument.spreadsheetml.sheet | application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
            .json               | */*                                      | application/json;charset=UTF-8
            .json               | text/csv                                 | application/json;charset=UTF-8
            .csv                | */*                                      | text/csv;charset=UTF-8
            .csv                | application/json                         | text/csv;charset=UTF-8
            .csv                | image/png                                | text/csv;charset=UTF-8
            .CSV                | */*                                      | text/csv;charset=UTF-8
            .geojson            | application/json                         | application/geo+json
            .xlsx               | text/csv                                 | application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
            /SY06               | text/csv                                 | text/csv;charset=UTF-8
            /SY06.csv           | application/json                         | text/csv;charset=UTF-8
            /SY06.geojson       | */*                                      | application/geo+json
            /SY06.xlsx          | */*                                      | application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
            /SY06.json          | text/csv                                 | application/json;charset=UTF-8
            """)
    void anExtensionGoesBeforeWhatIsAccepted(String path, String accept, String type) {
        String asked = path == null ? "" : path;

        asked(asked, accept)
                .statusCode(200)
                .header("Content-Type", is(type))
                .header("Cache-Control", is("private, no-cache"));
        Headers again = asked(asked, accept).statusCode(200).extract().headers(); // maybe from what is ready
        assertThat(again.getValue("Content-Type")).isEqualTo(type);
        assertThat(again.getValues("Vary")).containsExactly("Accept, Accept-Encoding, Authorization, Cookie");
    }

    @ParameterizedTest
    @CsvSource({".csv,csv", "/SY06.xlsx,xlsx", ".geojson?parent=SY,geojson"})
    void aFileHasAName(String path, String extension) {
        asked(path, "*/*")
                .header(
                        "Content-Disposition",
                        matchesPattern("attachment; filename=\"lifeline-status-SY(06)?-\\d{4}-\\d\\d-\\d\\dT\\d{4}Z\\."
                                + extension + '"'));
        asked(".json", "*/*").header("Content-Disposition", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {".pdf", ".", "/SY06.pdf", "/SY06.csv.gz", "/stream.csv", "/SY06.csv/", ".csv/SY06"})
    void nothingIsAtAnotherExtension(String path) {
        asked(path, "*/*")
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", is("urn:lifeline:problem:not-found"))
                .body("instance", is(STATUS + path));
    }

    @Test
    void whatIsUnknownOrWrongIsAProblemInEveryForm() {
        for (String form : FORMS) {
            asked("/SY99" + form, "*/*")
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("detail", containsString("SY99"))
                    .body("instance", is(STATUS + "/SY99" + form.replaceAll("\\?.*", "")));
        }
        asked(".csv?parent=SY99", "*/*").statusCode(404).contentType("application/problem+json");
        asked(".csv?adminLevel=9", "*/*").statusCode(400).contentType("application/problem+json");
        asked(".csv?hxl=maybe", "*/*").statusCode(400).body("detail", containsString("hxl"));
        asked("", "image/png").statusCode(406).contentType("application/problem+json");
        given().delete(STATUS + ".csv").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void eachFormHasATagOfItsOwnThatHoldsAsLongAsTheContent() {
        Set<String> tags = new HashSet<>();
        for (String form : FORMS) {
            String tag = asked("/SY06" + form, "*/*").statusCode(200).extract().header("ETag");
            assertThat(tags.add(tag)).as(tag).isTrue();
            String other =
                    tags.stream().filter(seen -> !seen.equals(tag)).findAny().orElse("\"none\"");
            given().header("If-None-Match", tag)
                    .get(STATUS + "/SY06" + form)
                    .then()
                    .statusCode(304)
                    .header("ETag", is(tag))
                    .header("Cache-Control", is("private, no-cache"))
                    .header("Content-Disposition", nullValue());
            given().header("If-None-Match", other)
                    .get(STATUS + "/SY06" + form)
                    .then()
                    .statusCode(200);
        }
        String before = asked(".csv", "*/*").extract().header("ETag");

        behind.assessment("SY0602", "ELECTRICITY", "SEVERE", 2);

        Until.holds(() -> asked(".csv", "*/*").header("ETag", not(is(before))));
    }

    @ParameterizedTest
    @CsvSource({".csv,gzip", ".geojson,gzip", ".json?parent=SY06,gzip", ".xlsx,"}) // a workbook is compressed already
    void whatIsTextIsCompressedForThoseWhoTakeIt(String path, String encoding) {
        taking("gzip", path).header("Content-Encoding", encoding == null ? nullValue() : is(encoding));
        taking("identity", path).header("Content-Encoding", nullValue());
    }

    private static ValidatableResponse taking(String encoding, String path) {
        return given().config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", encoding)
                .get(STATUS + path)
                .then()
                .statusCode(200);
    }

    @Test
    void readyJsonIsNeverGivenToOneWhoAskedForAnotherForm() {
        for (String path : List.of("?parent=SY06", "/SY06")) {
            asked(path, "application/json").statusCode(200); // ready from now on
            for (String accept : List.of(Form.AS_CSV, Form.AS_XLSX, Form.AS_GEOJSON)) {
                asked(path, accept).statusCode(200).header("Content-Type", containsString(accept));
                asked(path, "application/json").header("Content-Type", is("application/json;charset=UTF-8"));
            }
        }
    }
}
