package org.lifeline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.e2e.Whole.json;
import static org.lifeline.e2e.Whole.parse;
import static org.lifeline.e2e.Whole.request;
import static org.lifeline.e2e.Whole.sendAsItIs;
import static org.lifeline.e2e.Whole.soon;
import static org.lifeline.e2e.Whole.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files that bring regions and boundaries, through the one door and to the board. */
class ImportIT {
    /** Together as many people as their sub-district, so that no other test counts others. */
    private static final String COMMUNITIES = """
            pcode,level,parent,name_en,name_ar,population,population_year
            C9001,4,SY060304,Upper Mzair'a,مزيرعة الفوقا,8000,2004
            C9002,4,SY060304,Lower Mzair'a,مزيرعة التحتا,5908,2004
            C9003,4,SY060399,Nowhere,,10,2004
            """;

    private static final String SUB_DISTRICT = """
            {"type": "FeatureCollection", "features": [{"type": "Feature",
              "properties": {"ADM3_PCODE": "SY060304", "ADM1_PCODE": "SY06"},
              "geometry": {"type": "Polygon", "coordinates":
                [[[36.0, 35.5], [36.05, 35.5], [36.05, 35.56], [36.0, 35.56], [36.0, 35.5]]]}}]}""";

    @Test
    void communitiesOfAFileAreOnTheBoardAndTheRefusedRowSaysWhy() {
        JsonNode over = over(send("text/csv", COMMUNITIES));

        assertThat(over.path("state").asText()).isEqualTo("DONE");
        assertThat(over.at("/rows/refused").asInt()).isEqualTo(1);
        JsonNode refused = admin("/api/v1/imports/" + over.path("id").asText() + "/refused");
        assertThat(refused.at("/items/0/row").asInt()).isEqualTo(4);
        assertThat(refused.at("/items/0/reason").asText()).isEqualTo("NO_SUCH_PARENT");
        assertThat(json("/api/v1/regions/C9001/ancestors").path("items").findValuesAsText("pcode"))
                .containsExactly("SY", "SY06", "SY0603", "SY060304");
        soon().untilAsserted(() -> {
            JsonNode status = json("/api/v1/status/SY060304");
            assertThat(status.at("/children").findValuesAsText("pcode")).contains("C9001", "C9002");
            assertThat(status.at("/children/0/names/ar").asText()).isEqualTo("مزيرعة الفوقا");
        });
    }

    @Test
    void aBoundaryTellsWhereAPointIs() {
        JsonNode over = over(send("application/geo+json", SUB_DISTRICT));

        assertThat(over.path("state").asText()).isEqualTo("DONE");
        assertThat(json("/api/v1/regions/at?lat=35.53&lon=36.02")
                        .path("regions")
                        .findValuesAsText("pcode"))
                .containsExactly("SY", "SY06", "SY0603", "SY060304");
        assertThat(json("/api/v1/regions/at?lat=0&lon=0").path("regions")).isEmpty();
        HttpResponse<String> boundaries = Whole.get("/api/v1/boundaries?adminLevel=3&parent=SY06");
        assertThat(boundaries.headers().firstValue("Content-Type").orElse("")).startsWith("application/geo+json");
        assertThat(parse(boundaries.body()).at("/features/0/properties/pcode").asText())
                .isEqualTo("SY060304");
        HttpResponse<String> again = Whole.send(request("/api/v1/boundaries?adminLevel=3&parent=SY06")
                .header("If-None-Match", boundaries.headers().firstValue("ETag").orElseThrow())
                .GET());
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void anImportOutlivesTheServiceThatWorksOnIt() {
        String file = "pcode,level,parent,name_en\nQZ,0,,Made up\n"
                + IntStream.range(10_000, 13_000)
                        .mapToObj(i -> "QZ" + i + ",4,QZ,Community " + i)
                        .collect(Collectors.joining("\n"));
        String path = "/api/v1/imports/" + send("text/csv", file);
        soon().until(() -> admin(path).at("/rows/done").asInt() > 0);

        system().kill9("region-service");
        system().start("region-service");

        soon().atMost(Duration.ofSeconds(90))
                .until(() -> admin(path).path("state").asText().equals("DONE"));
        assertThat(admin(path).at("/rows/created").asInt()).isEqualTo(3001);
        assertThat(admin(path).at("/rows/refused").asInt()).isZero();
        assertThat(json("/api/v1/regions/QZ12999").path("version").asInt()).isEqualTo(1);
    }

    @Test
    void aFileOfManyMegabytesPassesTheDoorAndATooLargeOneDoesNot() {
        byte[] blanks = " ".repeat(1023).concat("\n").repeat(20 * 1024).getBytes();
        byte[] file = ("pcode,level,name_en\nQY,0,Far down\n" + new String(blanks)).getBytes();

        assertThat(over(parse(sendAsItIs(post("text/csv").POST(BodyPublishers.ofByteArray(file)))
                                        .body())
                                .path("id")
                                .asText())
                        .path("state")
                        .asText())
                .isEqualTo("DONE");
        HttpResponse<String> refused =
                sendAsItIs(post("text/csv").POST(BodyPublishers.ofByteArray(new byte[65 << 20])));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("urn:lifeline:problem:content-too-large");
    }

    private static java.net.http.HttpRequest.Builder post(String type) {
        return request("/api/v1/imports?name=file")
                .header("Authorization", "Bearer " + Whole.token("admin"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", type);
    }

    /** The import's id. */
    private static String send(String type, String file) {
        HttpResponse<String> taken = sendAsItIs(post(type).POST(BodyPublishers.ofString(file)));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        String id = parse(taken.body()).path("id").asText();
        assertThat(taken.headers().firstValue("Location")).hasValue("/api/v1/imports/" + id);
        return id;
    }

    private static JsonNode over(String id) {
        soon().until(() -> admin("/api/v1/imports/" + id).path("finishedAt").isTextual());
        return admin("/api/v1/imports/" + id);
    }

    private static JsonNode admin(String path) {
        return parse(sendAsItIs(request(path)
                        .header("Authorization", "Bearer " + Whole.token("admin"))
                        .GET())
                .body());
    }
}
