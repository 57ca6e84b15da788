package org.lifeline.regions.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.local.postgres.TestPostgres;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class RegionImportTest {
    private static final String REGION = "/api/v1/regions/";

    @Test
    void newRegionsAreThereWithAllThatTheFileSays() {
        JsonPath over = Imports.done(Imports.csv("""
                pcode,level,parent,name_en,name_ar,lat,lon,population,population_year
                XF,0,,Far,بعيد,-10.5,170.25,,
                XF01,2,XF,"Far, ""North\""",شمال,-10.25,170.5,1200,2004
                """));

        assertThat(over.getMap("rows"))
                .isEqualTo(Map.of("total", 2, "done", 2, "created", 2, "updated", 0, "unchanged", 0, "refused", 0));
        assertThat(over.getString("kind")).isEqualTo("REGIONS");
        assertThat(over.getString("startedAt")).isNotNull();
        assertThat(over.getString("finishedAt")).isNotNull();
        given().get(REGION + "XF01")
                .then()
                .body("adminLevel", equalTo(2), "parent", equalTo("XF"), "population", equalTo(1200))
                .body("names.en", equalTo("Far, \"North\""), "names.ar", equalTo("شمال"))
                .body("populationYear", equalTo(2004), "centroid.lon", equalTo(170.5f), "version", equalTo(1));
    }

    @Test
    void eachChangeIsAnEventAndWhatSaysNothingNewIsNone() {
        Imports.done(Imports.csv("pcode,level,name_en\nXG,0,Old\nXH,0,Same\n"));
        String cursor =
                given().get("/snapshot").asString().split("\"cursor\":\"")[1].split("\"")[0];

        JsonPath over = Imports.done(Imports.csv("pcode,level,name_en\nXG,0,New\nXH,0,Same\n"));

        assertThat(over.getInt("rows.updated")).isEqualTo(1);
        assertThat(over.getInt("rows.unchanged")).isEqualTo(1);
        JsonPath changes = given().queryParam("after", cursor).get("/changes").jsonPath();
        assertThat(changes.getList("events.subject")).containsExactly("XG");
        assertThat(changes.getList("events.data.names.en")).containsExactly("New");
        assertThat(changes.getList("events.data.version")).containsExactly(2);
    }

    @Test
    void parentsMayComeAfterTheirChildren() {
        JsonPath over = Imports.done(Imports.csv("""
                pcode,level,parent,name_en
                XJ010101,4,XJ0101,Community
                XJ0101,3,XJ01,Subdistrict
                XJ01,2,XJ,District
                XJ,0,,Country
                """));

        assertThat(over.getInt("rows.created")).isEqualTo(4);
        given().get(REGION + "XJ010101/ancestors").then().body("items.pcode", equalTo(List.of("XJ", "XJ01", "XJ0101")));
    }

    @Test
    void anEmptyCellLeavesWhatIsThereAndAColumnLeftOutToo() {
        Imports.done(Imports.csv("""
                pcode,level,parent,name_en,name_ar,lat,lon,population,population_year
                XK,0,,Kept,محفوظ,-20,160,500,2010
                """));

        Imports.done(Imports.csv("pcode,name_en,name_fr,population,population_year\nXK,,Gardé,600,2020\n"));

        given().get(REGION + "XK")
                .then()
                .body("names.en", equalTo("Kept"), "names.ar", equalTo("محفوظ"), "names.fr", equalTo("Gardé"))
                .body("population", equalTo(600), "populationYear", equalTo(2020), "centroid.lat", equalTo(-20f))
                .body("version", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFpcode,level,name_ar\nXL,0,لام\n",
                "pcode;level;name_ar\r\nXL;0;لام\r\n",
                "name_ar,PCODE, level\n\"لام\",XL,0\n\n\n",
                "pcode,level,name_ar,\n#adm+code,#adm+level,#adm+name+ar,\nXL,0.0,لام,\n",
                "pcode,level,name_ar\n XL ,0, لام"
            })
    void filesAreTakenAsProgramsWriteThem(String file) {
        JsonPath over = Imports.done(Imports.csv(file));

        assertThat(over.getInt("rows.total")).isEqualTo(1);
        assertThat(over.getInt("rows.refused")).isZero();
        given().get(REGION + "XL").then().body("names.ar", equalTo("لام"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "xm1,2,XM,Name,,,,                   | pcode           | PCODE_MALFORMED",
                ",2,XM,Name,,,,                      | pcode           | PCODE_MISSING",
                "SY100202,3,SY1002,Name,,,,          | pcode           | PCODE_SUPERSEDED",
                "XM9,,XM,Name,,,,                    | level           | LEVEL_MISSING",
                "XM9,5,XM,Name,,,,                   | level           | LEVEL_MALFORMED",
                "XM9,two,XM,Name,,,,                 | level           | LEVEL_MALFORMED",
                "XM01,3,XM,Name,,,,                  | level           | LEVEL_CHANGED",
                "XM9,2,,Name,,,,                     | parent          | PARENT_MISSING",
                "XM9,2,XM88,Name,,,,                 | parent          | NO_SUCH_PARENT",
                "XM9,2,some text,Name,,,,            | parent          | NO_SUCH_PARENT",
                "XM9,2,XM01,Name,,,,                 | parent          | PARENT_NOT_ABOVE",
                "XM9,0,XM,Name,,,,                   | parent          | PARENT_NOT_ABOVE",
                "XM9,2,XM9,Name,,,,                  | parent          | NO_SUCH_PARENT",
                "XM9,2,XM,,,,,                       | name_en         | NAME_MISSING",
                "XM9,2,XM,Na\u0000me,,,,             | name_en         | NAME_MALFORMED",
                "XM9,2,XM,Name,many,2004,,           | population      | POPULATION_MALFORMED",
                "XM9,2,XM,Name,-1,2004,,             | population      | POPULATION_MALFORMED",
                "XM9,2,XM,Name,99999999999,2004,,    | population      | POPULATION_MALFORMED",
                "XM9,2,XM,Name,5,,,                  | population_year | POPULATION_WITHOUT_YEAR",
                "XM9,2,XM,Name,,2004,,               | population      | YEAR_WITHOUT_POPULATION",
                "XM9,2,XM,Name,5,1066,,              | population_year | YEAR_MALFORMED",
                "XM9,2,XM,Name,,,35,                 | lon             | COORDINATES_INCOMPLETE",
                "XM9,2,XM,Name,,,north,36            | lat             | COORDINATES_MALFORMED",
                "XM9,2,XM,Name,,,NaN,36              | lat             | COORDINATES_MALFORMED",
                "XM9,2,XM,Name,,,1e400,36            | lat             | COORDINATES_MALFORMED",
                "XM9,2,XM,Name,,,90.1,36             | lat             | COORDINATES_OUT_OF_RANGE",
                "XM9,2,XM,Name,,,35,181              | lon             | COORDINATES_OUT_OF_RANGE",
                "XM9,2,XM,Name,,,,,more              | -               | TOO_MANY_CELLS",
                "XM01,2,XM,Name,,,,                  | pcode           | DUPLICATE"
            })
    void aRowIsRefusedByItselfAndSaysWhy(String row, String field, String reason) {
        String header = "pcode,level,parent,name_en,population,population_year,lat,lon\n";
        String good = "XM,0,,Country,,,,\nXM01,2,XM,District,,,,\n";
        if (!reason.equals("DUPLICATE")) {
            Imports.done(Imports.csv(header + good));
            good = "XM,0,,Country,,,,\n";
        }

        JsonPath over = Imports.done(Imports.csv(header + good + row + "\n"));

        assertThat(over.getInt("rows.refused")).isEqualTo(1);
        assertThat(over.getInt("rows.done")).isEqualTo(over.getInt("rows.total"));
        Map<String, Object> refused = Imports.refused(over).get(0);
        assertThat(refused).containsEntry("reason", reason).containsEntry("field", field);
        assertThat(refused).containsEntry("row", good.split("\n").length + 2);
        assertThat(refused.get("message").toString()).isNotBlank().doesNotContain("Exception");
        given().get(REGION + "XM9").then().statusCode(404);
    }

    @Test
    void theRestIsKeptAndTheRefusedRowsAreWalkedPageByPage() {
        StringBuilder file = new StringBuilder("pcode,level,parent,name_en\nXN,0,,Country\n");
        for (int i = 10; i < 70; i++) {
            file.append("XN")
                    .append(i)
                    .append(",2,")
                    .append(i % 2 == 0 ? "XN" : "XN99")
                    .append(",District\n");
        }

        JsonPath over = Imports.done(Imports.csv(file.toString()));

        assertThat(over.getInt("rows.created")).isEqualTo(31);
        assertThat(over.getInt("rows.refused")).isEqualTo(30);
        List<Integer> walked = new ArrayList<>();
        String next = Imports.PATH + "/" + over.getString("id") + "/refused?limit=7";
        while (next != null) {
            JsonPath page = given().get(next).jsonPath();
            walked.addAll(page.getList("items.row"));
            String after = page.getString("next");
            next = after == null ? null : Imports.PATH + "/" + over.getString("id") + "/refused?limit=7&after=" + after;
        }
        assertThat(walked).hasSize(30).isSorted().doesNotHaveDuplicates();
        assertThat(Imports.refused(over).get(0)).containsEntry("pcode", "XN11");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pcode,nmae_en,colour/XO,a,b         | nmae_en",
                "pcode,nmae_en,colour/XO,a,b         | colour",
                "level,name_en/0,Name                | pcode",
                "pcode,name_en,name_en/XO,a,b        | twice",
                "pcode,level,name_en/XO,0,\"open     | quotation mark",
                "{\"type\": \"FeatureCollection\"}   | not known",
                "''                                  | pcode"
            })
    void aFileThatIsNoTableFailsAsAWholeAndChangesNothing(String file, String words) {
        JsonPath over = Imports.over(Imports.csv(file.replace('/', '\n') + " "));

        assertThat(over.getString("state")).isEqualTo("FAILED");
        assertThat(over.getString("failure")).contains(words).doesNotContain("Exception");
        given().get(REGION + "XO").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1256", "UTF-16"})
    void aFileThatIsNotUtf8FailsAndSaysHowToSaveIt(String charset) {
        byte[] file = "pcode,level,name_en,name_ar\nXP,0,Name,اسم\n".getBytes(Charset.forName(charset));

        JsonPath over = Imports.over(Imports.of("text/csv", file));

        assertThat(over.getString("failure")).contains("UTF-8");
        given().get(REGION + "XP").then().statusCode(404);
    }

    @Test
    void aFileThatBreaksInItsLastRowChangesNothing() {
        JsonPath over = Imports.over(Imports.of(
                "text/csv",
                join("pcode,level,name_en\nXQ,0,Name\nXR,0,".getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xC3
                })));

        assertThat(over.getString("state")).isEqualTo("FAILED");
        given().get(REGION + "XQ").then().statusCode(404);
    }

    @Test
    void aLineWithoutEndIsGivenUp() {
        JsonPath over = Imports.over(Imports.csv("pcode,level,name_en\nXQ,0,\"" + "x,".repeat(60_000)));

        assertThat(over.getString("failure")).contains("line");
    }

    @Test
    void aDryRunSaysWhatWouldBeAndChangesNothing() {
        String file = """
                pcode,level,parent,name_en
                XS0101,3,XS01,Subdistrict
                XS,0,,Country
                XS01,2,XS,District
                XS02,2,XS99,Orphan
                SY06,1,SY,Another name
                """;

        JsonPath over = Imports.done(Imports.csv(file).queryParam("dryRun", "true"));

        assertThat(over.getBoolean("dryRun")).isTrue();
        assertThat(over.getMap("rows"))
                .isEqualTo(Map.of("total", 5, "done", 5, "created", 3, "updated", 1, "unchanged", 0, "refused", 1));
        given().get(REGION + "XS").then().statusCode(404);
        given().get(REGION + "SY06").then().body("names.en", equalTo("Lattakia"), "version", equalTo(1));
    }

    @Test
    void aRegionMovesToAnotherParent() {
        Imports.done(Imports.csv("pcode,level,parent,name_en\nXT,0,,A\nXU,0,,B\nXT01,2,XT,Moving\n"));

        Imports.done(Imports.csv("pcode,parent\nXT01,XU\n"));

        given().get(REGION + "XT01").then().body("parent", equalTo("XU"), "names.en", equalTo("Moving"));
        given().get(REGION + "XT/children").then().body("items.size()", equalTo(0), "next", nullValue());
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
