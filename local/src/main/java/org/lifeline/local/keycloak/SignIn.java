package org.lifeline.local.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.lifeline.local.machine.Refused;

/** Where people of this machine's Lifeline sign in: a realm of its Keycloak, whose address is the issuer of tokens. */
public record SignIn(URI server) {
    static final String REALM = "lifeline";
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /** What answers there. */
    public enum State {
        READY,
        /** Keycloak answers, but knows no Lifeline yet. */
        STARTING,
        ABSENT
    }

    public static SignIn at(int port) {
        return new SignIn(URI.create("http://127.0.0.1:" + port));
    }

    public URI issuer() {
        return server.resolve("/realms/" + REALM);
    }

    public URI keys() {
        return server.resolve("/realms/" + REALM + "/protocol/openid-connect/certs");
    }

    URI tokens(String realm) {
        return server.resolve("/realms/" + realm + "/protocol/openid-connect/token");
    }

    public State state() {
        return status(issuer());
    }

    /** Whether the server itself answers, with or without our realm. */
    public boolean isServing() {
        return status(server.resolve("/realms/master")) == State.READY;
    }

    private static State status(URI realm) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(realm).timeout(PATIENCE).build();
            int status =
                    CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status == 200 ? State.READY : State.STARTING;
        } catch (IOException e) {
            return State.ABSENT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted.", e);
        }
    }
}
