package org.lifeline.outages.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.outages.Tokens.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;
import org.lifeline.outages.report.Report;
import org.lifeline.wire.Role;

/** A kind of source of which there are but one or two is not shown together with the place. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class WideningTest {
    private final String around = Trial.region();
    private final String region = Trial.region(around);

    @Test
    void oneOfTwoIsShownInTheAreaAroundWithoutWhatWouldLeadBack() {
        UUID id = People.file("amal", report("2H").replace("\"level\"", "\"note\":\"by the mill\",\"level\""));
        People.file("badr", report("1H"));

        JsonPath one = as("vera", Role.VIEWER).get("/api/v1/reports/{id}", id).jsonPath();

        JsonPath list =
                as("vera", Role.VIEWER).get("/api/v1/reports?region=" + around).jsonPath();
        for (String field : List.of("", "items[1].")) {
            JsonPath shown = field.isEmpty() ? one : list;
            assertThat(shown.getString(field + "region")).isEqualTo(around);
            assertThat(shown.getBoolean(field + "widened")).isTrue();
            assertThat(shown.getString(field + "note")).isNull();
            assertThat(shown.getString(field + "source.pseudonym")).isNull();
        }
        assertThat(one.getString("source.class")).isNull();
        assertThat(list.getString("items[1].source.class")).isEqualTo("FIELD_STAFF");
        assertThat(list.getString("items")).doesNotContain(id.toString()).doesNotContain(region);
        String whole =
                as("carim", Role.COORDINATOR).get("/api/v1/reports/{id}", id).asString();
        assertThat(whole).contains(region).contains("by the mill").doesNotContain("widened");
    }

    @Test
    void areaThatIsAskedForTellsNotWhatKindOfSourceItIs() {
        UUID id = People.file("amal", report("2H").replace("\"level\"", "\"note\":\"by the mill\",\"level\""));

        JsonPath shown = as("vera", Role.VIEWER)
                .get("/api/v1/outages/{id}/reports", Trial.outage(region))
                .jsonPath();

        assertThat(shown.getString("items[0].region")).isEqualTo(region);
        assertThat(shown.getBoolean("items[0].widened")).isTrue();
        assertThat(shown.getString("items[0].source.class")).isNull();
        assertThat(shown.getString("items[0]")).doesNotContain(id.toString()).doesNotContain("by the mill");
        String explained = as("vera", Role.VIEWER)
                .get("/api/v1/assessments/{p}/ELECTRICITY", region)
                .asString();
        assertThat(explained).doesNotContain("FIELD_STAFF").doesNotContain(id.toString());
    }

    @Test
    void asksForTheRegionDoNotFindWhatIsShownAroundIt() {
        People.file("amal", report("2H"));

        assertThat(listed("region=" + region)).isEmpty();
        assertThat(listed("region=" + around)).hasSize(1);
        assertThat(listed("region=" + region + "&service=ELECTRICITY")).isEmpty();
        assertThat(listed("region=" + region + "&observedSince=2020-01-01T00:00:00Z"))
                .isEmpty();
    }

    @Test
    void fromThreeOnTheyAreShownWhereTheyAre() {
        List<String> ids = new ArrayList<>();
        ids.add(People.file("amal", report("1H")).toString());
        ids.add(People.file("badr", report("2H")).toString());
        People.file("badr", report("4H")); // the same again is no third
        assertThat(listed("region=" + region)).isEmpty();

        ids.add(People.file("carla", report("3H")).toString());

        assertThat(listed("region=" + region)).hasSize(4).containsAll(ids);
        JsonPath one =
                as("vera", Role.VIEWER).get("/api/v1/reports/{id}", ids.get(0)).jsonPath();
        assertThat(one.getString("region")).isEqualTo(region);
        assertThat(one.getString("widened")).isNull();
        assertThat(one.getString("source.pseudonym")).hasSize(10);
    }

    @Test
    void thoseOfWhomNothingIsKnownCannotBeToldApart() {
        for (int hour = 1; hour <= 4; hour++) {
            Trial.file(region, "NONE B2", hour + "H");
        }
        asBeforeAnybodySignedIn();

        assertThat(listed("region=" + region)).isEmpty();
        assertThat(listed("region=" + around)).hasSize(4);
    }

    private void asBeforeAnybodySignedIn() {
        QuarkusTransaction.requiringNew().run(() -> Report.getEntityManager()
                .createNativeQuery("update report set author_lineage = null where region = :region")
                .setParameter("region", region)
                .executeUpdate());
    }

    @Test
    void pagesOfAViewerGoOnInTheirOrderAndTheirPlacesCannotBeRead() {
        List<String> filed = new ArrayList<>();
        for (String who : List.of("amal", "badr", "carla", "dina", "emil")) {
            filed.add(People.file(who, report(filed.size() + 1 + "H")).toString());
        }
        List<String> listed = new ArrayList<>();
        String path = "/api/v1/reports?limit=2&region=" + region;
        while (path != null) {
            Response page = as("vera", Role.VIEWER).urlEncodingEnabled(false).get(path);
            listed.addAll(page.jsonPath().getList("items.id"));
            String next = page.jsonPath().getString("next");
            if (next != null) {
                assertThat(new String(Base64.getUrlDecoder().decode(next))).doesNotContain("202");
            }
            String link = page.header("Link");
            path = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        assertThat(listed).isEqualTo(filed);
    }

    private String report(String ago) {
        return Trial.report(region, "NONE B2", Trial.ago(ago));
    }

    private static List<String> listed(String query) {
        return as("vera", Role.VIEWER)
                .get("/api/v1/reports?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
