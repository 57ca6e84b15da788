package org.lifeline.local.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.lifeline.local.keycloak.Realm;
import org.lifeline.local.keycloak.SignIn;
import org.lifeline.local.machine.Secrets;
import org.lifeline.local.postgres.ServiceDatabase;

/** What a service is told about its surroundings, here as in a cluster: by environment variables. */
record ServiceEnvironment(Settings settings, Secrets secrets) {
    private static final String CONSOLE = "lifeline-console";

    /** Without a database for a service that has none; no service gets a secret that it has no use for. */
    Map<String, String> of(String service, ServicePorts ports, ServiceDatabase database) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.http()));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.management()));
        environment.put(
                "LIFELINE_REGION_SERVICE_URL",
                settings.ports().regionService().address().toString());
        environment.put(
                "LIFELINE_OUTAGE_SERVICE_URL",
                settings.ports().outageService().address().toString());
        environment.put(
                "LIFELINE_BOARD_KEPT_IN",
                settings.data().resolve("board").resolve("last-known.json.gz").toString());
        environment.put(
                "LIFELINE_HISTORY_KEPT_IN",
                settings.data().resolve("board").resolve("history").toString());
        environment.put("LIFELINE_INSTALLATION_KEYS", secrets.word("installation"));
        environment.put("LIFELINE_PUBLIC_BOARD", "true");
        if (service.equals("outage-service")) {
            environment.put("LIFELINE_PROTECTION_KEYS", secrets.key("protection"));
            if (settings.demo()) {
                // receivers to try webhooks with are on this machine, and have no certificate
                environment.put("LIFELINE_WEBHOOKS_PLAIN_HTTP", "true");
                environment.put("LIFELINE_WEBHOOKS_PRIVATE_NETWORKS", "127.0.0.0/8,::1");
                environment.put(
                        "LIFELINE_WEBHOOKS_REFUSED_PORTS", settings.ports().joined());
            }
        }
        if (settings.keycloak()) {
            environment.putAll(signIn(service));
        }
        if (database != null) {
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.worker().jdbcUrl());
            environment.put("QUARKUS_DATASOURCE_USERNAME", database.worker().user());
            environment.put("QUARKUS_DATASOURCE_PASSWORD", database.worker().password());
            environment.put("QUARKUS_FLYWAY_USERNAME", database.owner().user());
            environment.put("QUARKUS_FLYWAY_PASSWORD", database.owner().password());
        }
        environment.putAll(settings.environment());
        return environment;
    }

    /** Keycloak's public keys as each service last heard them, for a start at which it is not up yet. */
    static Path keptKeys(Path data) {
        return data.resolve("provider-keys");
    }

    private Map<String, String> signIn(String service) {
        Map<String, String> environment = new HashMap<>();
        SignIn signIn = SignIn.at(settings.ports().keycloak());
        environment.put("LIFELINE_OIDC_URL", signIn.issuer().toString());
        environment.put("LIFELINE_OIDC_JWKS", signIn.keys().toString());
        environment.put(
                "LIFELINE_OIDC_KEYS_KEPT_IN",
                keptKeys(settings.data()).resolve(service + ".json").toString());
        if (service.equals("gateway")) {
            environment.put("LIFELINE_OIDC_CLIENT_ID", CONSOLE);
            environment.put("LIFELINE_OIDC_CLIENT_SECRET", Realm.secretOf(CONSOLE, secrets));
        }
        return environment;
    }
}
