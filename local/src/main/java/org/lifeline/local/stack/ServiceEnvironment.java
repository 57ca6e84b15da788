package org.lifeline.local.stack;

import java.util.HashMap;
import java.util.Map;
import org.lifeline.local.postgres.Database;

/** What a service is told about its surroundings, here as in a cluster: by environment variables. */
final class ServiceEnvironment {
    private ServiceEnvironment() {}

    /** Without a database for a service that has none. */
    static Map<String, String> of(Settings settings, int port, Database database) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put(
                "LIFELINE_REGION_SERVICE_URL",
                "http://127.0.0.1:" + settings.ports().regionService());
        environment.put(
                "LIFELINE_OUTAGE_SERVICE_URL",
                "http://127.0.0.1:" + settings.ports().outageService());
        environment.put(
                "LIFELINE_BOARD_KEPT_IN",
                settings.data().resolve("board").resolve("last-known.json.gz").toString());
        if (database != null) {
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
            environment.put("QUARKUS_DATASOURCE_USERNAME", database.user());
            environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        }
        environment.putAll(settings.environment());
        return environment;
    }
}
