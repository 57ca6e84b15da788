package org.lifeline.gateway.status.export;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.Until;

/**
 * What is known in the tests of the files: Jablah without electricity, nothing about water, and a district just heard of. With the
 * ten people of that the districts exceed the population of their governorate, so two of Jablah's are left out.
 */
final class Lattakia {
    static final String STATUS = "/api/v1/status";

    static final String FORMULA = "=HYPERLINK(\"http://evil\",\"Al, Jadid\")";

    /** Its names are what a spreadsheet would run, and nobody told where it is. */
    static final String NEW_DISTRICT = """
            {"pcode":"SY0699","adminLevel":2,"parent":"SY06","names":{"en":"=HYPERLINK(\\"http://evil\\",\\"Al, Jadid\\")",
             "ar":"\\u200f+الجديدة"},"population":10,"populationYear":2004,"version":1}""";

    private static final int FOUND = 200;

    private Lattakia() {}

    /** Anew only if a test before has told something else. */
    static void told(Behind behind) {
        JsonPath jablah = given().get(STATUS + "/SY0602").jsonPath();
        boolean asTold = "NONE".equals(jablah.getString("area.headline"))
                && "36.0".equals(jablah.getString("area.centroid.lon"));
        if (asTold && given().get(STATUS + "/SY0699").statusCode() == FOUND) {
            return;
        }
        behind.regions().beginNewLife();
        behind.outages().beginNewLife();
        behind.outages().tell("org.lifeline.services", "services", "{\"services\":[\"ELECTRICITY\",\"WATER\"]}");
        behind.tellRegions();
        behind.regions().tell("org.lifeline.region.changed", "SY0699", NEW_DISTRICT);
        for (String district : List.of("SY0600", "SY0602", "SY0603", "SY0604")) {
            behind.assessment(district, "ELECTRICITY", district.equals("SY0602") ? "NONE" : "NORMAL", 1);
        }
        Until.holds(() -> given().get(STATUS + "/SY06")
                .then()
                .statusCode(200)
                .body("children.size()", is(5))
                .body("area.services.ELECTRICITY.rollUp.people.NONE.best", is(196_169)));
    }

    static Response file(String rest) {
        Response file = given().get(STATUS + rest);
        file.then().statusCode(200);
        return file;
    }
}
