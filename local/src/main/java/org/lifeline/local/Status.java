package org.lifeline.local;

import java.net.URI;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.lifeline.local.keycloak.SignIn;
import org.lifeline.local.status.Gateway;
import org.lifeline.local.status.StatusText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The status board in the terminal. */
@Command(name = "status", description = "Show what is known, area by area.", mixinStandardHelpOptions = true)
final class Status implements Callable<Integer> {
    @Mixin
    GatewayPort gateway;

    @Mixin
    KeycloakPort keycloak;

    @Option(
            names = "--area",
            paramLabel = "PCODE",
            description = "an area and what lies directly below it, such as SY06")
    String area;

    @Override
    public Integer call() {
        URI door = gateway.uri();
        String path = area == null ? "/api/v1/status?adminLevel=1&parent=SY" : "/api/v1/status/" + area.strip();
        System.out.print(StatusText.of(new Gateway(door).get(path), Instant.now()));
        System.out.println(signIn());
        return 0;
    }

    private String signIn() {
        SignIn signIn = keycloak.signIn();
        return switch (signIn.state()) {
            case READY -> "Sign-in: ready at " + signIn.issuer();
            case STARTING -> "Sign-in: Keycloak is still starting at " + signIn.server();
            case ABSENT -> "Sign-in: nothing answers at " + signIn.server() + " (yet), nobody can sign in";
        };
    }
}
