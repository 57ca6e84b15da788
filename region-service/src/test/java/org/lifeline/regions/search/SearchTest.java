package org.lifeline.regions.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifeline.local.postgres.TestPostgres;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class SearchTest {
    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "Lattakia, SY06",
        "latakia, SY06",
        "LATAKIYA, SY06",
        "اللاذقية, SY06",
        "لاذقيه, SY06",
        "Jablah, SY0602",
        "Jableh, SY0602",
        "jebla, SY0602",
        "جبلة, SY0602",
        "جبله, SY0602",
        "SY0602, SY0602",
        "sy0602, SY0602",
        "Al-Ma'ra, SY0702",
        "Al Ma’ra, SY0702",
        "maara, SY0702",
        "معرة النعمان, SY0702",
        "معره, SY0702",
        "dara, SY12",
        "درعا, SY12",
        "idlib, SY07",
        "ادلب, SY07",
        "الادلب, SY07",
        "raqqa, SY11",
        "Rakka, SY11",
        "رقة, SY11",
        "hims, SY04",
        "Tartus, SY10",
        "Deir Ezzor, SY09",
        "deir al zor, SY09",
        "qamishli, SY0802",
        "Suwayda, SY13",
        "quneytra, SY14",
        "bahl, SY060001",
        "tanf tadmor, SY0405",
        "شقاق, SY060203",
        "عين العرب, SY0206",
        "ain arab, SY0206",
        "رأس العين, SY0804",
        "راس عين, SY0804",
        "Slenfeh, SY060301",
        "mashta helu, SY100301"
    })
    void theAreaMeantComesFirst(String typed, String pcode) {
        assertThat(found(typed)).first().isEqualTo(pcode);
    }

    @Test
    void whatBeginsSoComesBeforeWhatContainsIt() {
        assertThat(found("homs")).containsExactly("SY04", "SY0401");
        assertThat(found("ein el b")).containsExactly("SY060003");
        assertThat(found("arab")).containsExactly("SY", "SY0206", "SY0208");
    }

    @ParameterizedTest
    @CsvSource({"zzzzqq", "'...'", "xylophone"})
    void nothingIsFoundForWhatResemblesNothing(String typed) {
        assertThat(found(typed)).isEmpty();
    }

    @Test
    void aSearchIsNarrowedByLevelAndParent() {
        JsonPath level = given().queryParams("q", "lattakia", "adminLevel", 2)
                .get("/api/v1/regions")
                .jsonPath();
        JsonPath parent = given().queryParams("q", "ein", "parent", "SY0603")
                .get("/api/v1/regions")
                .jsonPath();
        assertThat(level.getList("items.pcode")).containsExactly("SY0600");
        assertThat(parent.getList("items.pcode")).containsExactly("SY060302");
    }

    @Test
    void aSearchIsWalkedPageByPage() {
        List<String> whole = found("ein");
        List<String> walked = new ArrayList<>();
        String next = "/api/v1/regions?q=ein&limit=2";
        while (next != null) {
            var page = given().urlEncodingEnabled(false).get(next);
            walked.addAll(page.jsonPath().getList("items.pcode"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(walked).hasSizeGreaterThan(4).isEqualTo(whole);
    }

    @Test
    void aForeignCursorIsABadRequest() {
        given().queryParams("q", "homs", "after", "SY06")
                .get("/api/v1/regions")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private static List<String> found(String typed) {
        return given().queryParam("q", typed).get("/api/v1/regions").jsonPath().getList("items.pcode");
    }
}
