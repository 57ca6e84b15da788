package org.lifeline.local;

import org.lifeline.local.keycloak.SignIn;
import picocli.CommandLine.Option;

/** Where people sign in. */
final class KeycloakPort {
    @Option(
            names = "--keycloak-port",
            paramLabel = "PORT",
            defaultValue = "8180",
            description = "of Keycloak, where people sign in (default: ${DEFAULT-VALUE})")
    int port;

    SignIn signIn() {
        return SignIn.at(port);
    }
}
