package org.lifeline.guard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.lifeline.wire.Role;

/** Tries every endpoint that the API document of a service names, as everybody who might call it. */
public final class Doors {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private Doors() {}

    /** @param table who may: by method and path as the document names them, the roles with a blank between them */
    public static void areOpenTo(Map<String, String> table) {
        assertThat(ofTheDocument()).isEqualTo(new TreeSet<>(table.keySet()));
        SoftAssertions all = new SoftAssertions();
        table.forEach((door, allowed) -> {
            Set<String> may = Set.of(allowed.split(" "));
            all.assertThat(knock(door, given().noFilters()))
                    .as("nobody at %s", door)
                    .isEqualTo(401);
            Stream.concat(Role.OF_PEOPLE.stream(), Stream.of(Role.SERVICE)).forEach(role -> {
                int status = knock(door, as(role));
                if (may.contains(role)) {
                    all.assertThat(status).as("%s at %s", role, door).isNotIn(401, 403);
                } else {
                    all.assertThat(status).as("%s at %s", role, door).isEqualTo(403);
                }
            });
        });
        all.assertAll();
    }

    private static Set<String> ofTheDocument() {
        Map<String, Map<String, Object>> paths =
                given().noFilters().get("/openapi?format=json").jsonPath().getMap("paths");
        Set<String> doors = new TreeSet<>();
        paths.forEach((path, item) -> item.keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> doors.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return doors;
    }

    private static RequestSpecification as(String role) {
        return role.equals(Role.SERVICE)
                ? given().noFilters().header("Lifeline-Key", TestIssuer.KEY)
                : given().noFilters().header("Authorization", "Bearer " + Tokens.of(role));
    }

    private static int knock(String door, RequestSpecification caller) {
        String[] words = door.split(" ");
        String path = words[1].replace("{id}", UUID.randomUUID().toString())
                .replace("{deliveryId}", UUID.randomUUID().toString())
                .replace("{pcode}", "SY06")
                .replace("{service}", "WATER");
        boolean writes = Arrays.asList("PUT", "POST", "PATCH").contains(words[0]);
        RequestSpecification call =
                writes ? caller.contentType("application/json").body("{}") : caller;
        return call.redirects().follow(false).request(words[0], path).statusCode();
    }
}
