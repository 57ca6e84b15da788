package org.lifeline.local;

import java.util.concurrent.Callable;
import org.lifeline.local.keycloak.DemoTokens;
import org.lifeline.local.keycloak.DemoUser;
import org.lifeline.local.keycloak.SignIn;
import org.lifeline.local.machine.DirectoryLock;
import org.lifeline.local.machine.Refused;
import org.lifeline.local.machine.Secrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** An access token of a demo user, and nothing else, for curl and scripts. */
@Command(
        name = "token",
        description = "Print an access token of the demo user with a role; it lasts ten minutes.",
        mixinStandardHelpOptions = true)
final class Token implements Callable<Integer> {
    @Mixin
    Place place;

    @Mixin
    KeycloakPort keycloak;

    @Parameters(paramLabel = "ROLE", description = "viewer, field, coordinator, admin or integration")
    String role;

    @Spec
    CommandSpec command;

    @Override
    public Integer call() {
        DemoUser user = DemoUser.of(role);
        SignIn signIn = keycloak.signIn();
        if (signIn.state() != SignIn.State.READY) {
            throw new Refused(whyNot(signIn));
        }
        String token = new DemoTokens(signIn, Secrets.in(place.data())).of(user);
        command.commandLine().getOut().println(token);
        return 0;
    }

    private String whyNot(SignIn signIn) {
        if (signIn.state() == SignIn.State.STARTING || DirectoryLock.isHeld(place.data())) {
            return "Keycloak is still starting at " + signIn.server() + ": try again in a moment.";
        }
        return "Nothing answers at " + signIn.server()
                + ": start Lifeline with ./lifeline --demo, or say where with --keycloak-port.";
    }
}
