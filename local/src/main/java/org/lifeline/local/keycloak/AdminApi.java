package org.lifeline.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.lifeline.local.keycloak.Http.Answer;
import org.lifeline.local.machine.Refused;
import org.lifeline.local.machine.Secrets;

/** Keycloak's own interface for those who set it up, used as its master administrator. */
final class AdminApi {
    private static final long RENEWED_AFTER_NANOS = TimeUnit.SECONDS.toNanos(30); // of the 60 that a token lasts

    private final SignIn signIn;
    private final String password;
    private String token;
    private long tokenSince;

    AdminApi(SignIn signIn, Secrets secrets) {
        this.signIn = signIn;
        this.password = KeycloakCommand.masterPassword(secrets);
    }

    /** Empty where Keycloak knows no such thing. */
    Optional<JsonNode> get(String path) {
        Answer answer = Http.send(request(path).GET());
        return answer.status() == 404
                ? Optional.empty()
                : Optional.of(good(path, answer).body());
    }

    /** The one of a list whose field has the value. */
    Optional<JsonNode> find(String path, String field, String value) {
        JsonNode list = get(path).orElseThrow(() -> new Refused("Keycloak knows no " + path + "."));
        return StreamSupport.stream(list.spliterator(), false)
                .filter(each -> each.path(field).asText().equals(value))
                .findFirst();
    }

    void post(String path, JsonNode body) {
        good(path, Http.send(request(path).POST(HttpRequest.BodyPublishers.ofString(body.toString()))));
    }

    void put(String path, JsonNode body) {
        good(path, Http.send(request(path).PUT(HttpRequest.BodyPublishers.ofString(body.toString()))));
    }

    void delete(String path, JsonNode body) {
        good(path, Http.send(request(path).method("DELETE", HttpRequest.BodyPublishers.ofString(body.toString()))));
    }

    private static Answer good(String path, Answer answer) {
        if (!answer.isGood()) {
            throw new Refused("Keycloak answers " + answer.status() + " at " + path + ": " + answer.body() + ".");
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        URI uri = signIn.server().resolve("/admin/realms" + path);
        return HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json");
    }

    private String token() {
        if (token == null || System.nanoTime() - tokenSince > RENEWED_AFTER_NANOS) {
            Answer answer = Http.post(
                    signIn.tokens("master"),
                    Map.of(
                            "grant_type",
                            "password",
                            "client_id",
                            "admin-cli",
                            "username",
                            KeycloakCommand.MASTER_ADMIN,
                            "password",
                            password));
            if (!answer.isGood()) {
                throw new Refused("Keycloak does not know its master administrator any more (" + answer.status()
                        + "): the secrets in the data directory are not those that it was set up with.");
            }
            token = answer.body().path("access_token").asText();
            tokenSince = System.nanoTime();
        }
        return token;
    }
}
