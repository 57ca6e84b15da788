package org.lifeline.local.keycloak;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lifeline.local.machine.Refused;
import org.lifeline.local.machine.Secrets;

/** One per role, to try things with; the integration is a machine and has a client instead of a user. */
public enum DemoUser {
    VIEWER,
    FIELD("SY06"),
    COORDINATOR,
    ADMIN,
    INTEGRATION;

    static final String INTEGRATION_CLIENT = "lifeline-integration";
    private final List<String> regions;

    DemoUser(String... regions) {
        this.regions = List.of(regions);
    }

    /** By the name of its role, or a refusal that names the roles. */
    public static DemoUser of(String role) {
        return Arrays.stream(values())
                .filter(user -> user.role().equals(role))
                .findFirst()
                .orElseThrow(() -> new Refused("There is no role " + role + ", only "
                        + String.join(
                                ", ",
                                Arrays.stream(values()).map(DemoUser::role).toList()) + "."));
    }

    public String role() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String username() {
        return this == INTEGRATION ? INTEGRATION_CLIENT : "demo-" + role();
    }

    /** Where the user may report, as P-codes. */
    public List<String> regions() {
        return regions;
    }

    String secret() {
        return "demo." + role();
    }

    boolean isMachine() {
        return this == INTEGRATION;
    }

    String password(Secrets secrets) {
        return isMachine() ? Realm.secretOf(INTEGRATION_CLIENT, secrets) : secrets.password(secret());
    }
}
