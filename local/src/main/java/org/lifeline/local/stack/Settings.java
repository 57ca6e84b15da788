package org.lifeline.local.stack;

import java.nio.file.Path;
import java.util.Map;

/**
 * How the system is to run.
 *
 * @param root the project, where the services were built
 * @param data what is kept from run to run: databases, secrets, logs
 * @param heap of each service, as in -Xmx
 * @param restarts whether a part that ends unasked is started again
 * @param startCaches whether start-up caches are used and, where there is none, written at the end
 * @param keycloak whether people sign in here; without, the environment may name another provider
 * @param demo whether there is a user of every role to try things with
 * @param environment given to every service, over what the launcher sets itself
 */
public record Settings(
        Path root,
        Path data,
        PortNumbers ports,
        String heap,
        boolean restarts,
        boolean startCaches,
        boolean keycloak,
        boolean demo,
        Map<String, String> environment) {

    public Settings {
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
    }

    /** For tests from outside: any free ports, nothing restarted behind the test's back, no caches, the demo users. */
    public static Settings forTests(Path root, Path data) {
        return new Settings(root, data, PortNumbers.anyFree(), "256m", false, false, true, true, Map.of());
    }

    public Settings with(Map<String, String> more) {
        return new Settings(root, data, ports, heap, restarts, startCaches, keycloak, demo, more);
    }

    public Settings with(PortNumbers others) {
        return new Settings(root, data, others, heap, restarts, startCaches, keycloak, demo, environment);
    }

    /** Nobody signs in; for what is tried or measured without people. */
    public Settings withoutKeycloak() {
        return new Settings(root, data, ports, heap, restarts, startCaches, false, demo, environment);
    }

    public Settings withoutDemo() {
        return new Settings(root, data, ports, heap, restarts, startCaches, keycloak, false, environment);
    }

    public Settings restarting() {
        return new Settings(root, data, ports, heap, true, startCaches, keycloak, demo, environment);
    }

    /** What can be made again from the build and is shared by all data directories. */
    Path cache() {
        return root.resolve(".lifeline");
    }
}
