package org.lifeline.local;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lifeline.local.exercise.Exercise;
import org.lifeline.local.exercise.ExerciseLoader;
import org.lifeline.local.machine.Refused;
import org.lifeline.local.stack.LocalSystem;
import org.lifeline.local.stack.PortNumbers;
import org.lifeline.local.stack.ServicePorts;
import org.lifeline.local.stack.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts everything, shows where it is, and stops everything when asked to. */
@Command(name = "up", description = "Start everything (what ./lifeline alone does).", mixinStandardHelpOptions = true)
final class Up implements Callable<Integer> {
    @Mixin
    Place place;

    @Mixin
    GatewayPort gateway;

    @Mixin
    KeycloakPort keycloak;

    @Option(
            names = "--region-port",
            paramLabel = "PORT",
            defaultValue = "8081",
            description = "of region-service (default: ${DEFAULT-VALUE})")
    int regionPort;

    @Option(
            names = "--outage-port",
            paramLabel = "PORT",
            defaultValue = "8082",
            description = "of outage-service (default: ${DEFAULT-VALUE})")
    int outagePort;

    @Option(
            names = "--management-ports",
            paramLabel = "PORT",
            split = ",",
            arity = "1",
            defaultValue = "9080,9081,9082",
            description =
                    "of gateway, region-service and outage-service, for whoever operates them: health and metrics, on"
                            + " this machine only (default: ${DEFAULT-VALUE})")
    List<Integer> managementPorts;

    @Option(
            names = "--postgres-port",
            paramLabel = "PORT",
            defaultValue = "5433",
            description = "of the database (default: ${DEFAULT-VALUE})")
    int postgresPort;

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            defaultValue = "256m",
            description = "of each service (default: ${DEFAULT-VALUE})")
    String heap;

    @Option(names = "--no-start-caches", description = "neither write nor use what makes a second start faster")
    boolean noStartCaches;

    @Option(
            names = "--no-keycloak",
            description = "do not start Keycloak: LIFELINE_OIDC_URL names another provider, or nobody signs in")
    boolean noKeycloak;

    @Option(
            names = "--demo",
            description = "add a user per role, and file an exercise: four days around Latakia, marked as such")
    boolean demo;

    @Override
    public Integer call() {
        Stop stop = Stop.onSignals();
        try (LocalSystem system = LocalSystem.start(settings(), Up::say)) {
            stop.again(system::hurry);
            welcome(system);
            if (demo) {
                stop.interrupting(() -> exercise(system, stop));
            }
            stop.await();
            say("Stopping …");
        } catch (Refused interrupted) {
            if (!stop.isWished()) {
                throw interrupted;
            }
        }
        say("Stopped.");
        return 0;
    }

    Settings settings() {
        if (managementPorts.size() != 3) {
            throw new Refused("--management-ports takes three ports with commas between them, such as 9080,9081,9082.");
        }
        PortNumbers ports = new PortNumbers(
                new ServicePorts(gateway.port, managementPorts.get(0)),
                new ServicePorts(regionPort, managementPorts.get(1)),
                new ServicePorts(outagePort, managementPorts.get(2)),
                postgresPort,
                keycloak.port);
        return new Settings(place.root(), place.data(), ports, heap, true, !noStartCaches, !noKeycloak, demo, Map.of());
    }

    /** By a coordinator, who may report anywhere and take back; without Keycloak as whoever asks. */
    private void exercise(LocalSystem system, Stop stop) {
        ExerciseLoader loader = noKeycloak
                ? new ExerciseLoader(system.gateway(), Optional::empty, Up::say)
                : new ExerciseLoader(system.gateway(), () -> Optional.of(system.token("coordinator")), Up::say);
        try {
            if (!noKeycloak) {
                say("The exercise is loaded when people can sign in …");
                system.awaitSignIn();
            }
            Optional<Instant> fresh = loader.fresh();
            say(
                    fresh.isPresent()
                            ? "An exercise is there already, the newest of it seen at "
                                    + fresh.get().truncatedTo(ChronoUnit.MINUTES)
                                    + "; it is filed anew when that is a day old."
                            : loader.load(Exercise.read("latakia")).toString());
        } catch (Refused e) {
            if (!stop.isWished()) {
                say("The exercise was cut short: " + e.getMessage());
            }
        }
    }

    private void welcome(LocalSystem system) {
        say(Ansi.AUTO.string("""

                @|bold Lifeline is up.|@
                  console   @|underline %1$s/|@
                  field     @|underline %1$s/field/|@
                  API       @|underline %1$s/docs|@, described at @|underline %1$s/openapi|@
                  curl      curl '%1$s/api/v1/status?adminLevel=1&parent=SY'
                  token     %2$s
                Ctrl-C stops everything.""".formatted(
                system.gateway(), noKeycloak ? "(no Keycloak)" : "./lifeline token ROLE, once Keycloak is ready")));
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
