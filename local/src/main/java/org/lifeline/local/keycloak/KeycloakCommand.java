package org.lifeline.local.keycloak;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lifeline.local.machine.Secrets;
import org.lifeline.local.postgres.Database;

/**
 * The command lines of Keycloak: the JVM itself and not kc.sh, which stays between us and its Java as a process that a
 * kill -9 takes away alone.
 */
public record KeycloakCommand(Path home, int port) {
    /** What {@code build} compiles in; a change of them has it built anew. */
    public static final List<String> BUILD_OPTIONS =
            List.of("--db=postgres", "--health-enabled=false", "--metrics-enabled=false");

    static final String MASTER_ADMIN = "lifeline-master";
    private static final String MASTER_ADMIN_SECRET = "keycloak.master-admin";

    // The lock under which it makes its tables is an idle transaction for longer than the server allows others.
    private static final String OPTIONS_OF_SESSIONS = "-c%20idle_in_transaction_session_timeout=300000";

    // Bounded, and with the first compiler only: a few people sign in here, and it starts beside everything else.
    private static final List<String> JVM = List.of(
            "-Xms64m",
            "-Xmx384m",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dpicocli.disable.closures=true",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");

    public List<String> build(List<String> options) {
        List<String> line = java();
        line.add("build");
        line.addAll(options);
        return line;
    }

    public List<String> start() {
        List<String> line = java();
        line.addAll(List.of("start", "--optimized"));
        return line;
    }

    private List<String> java() {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(JVM);
        line.add("-Dkc.home.dir=" + home);
        line.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        line.addAll(List.of("-jar", home.resolve("lib/quarkus-run.jar").toString()));
        return line;
    }

    /** What it is told at every start; secrets stand here and not in the command line, which everyone can see. */
    public Map<String, String> environment(Database database, Secrets secrets) {
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", Integer.toString(port));
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HOSTNAME", "http://127.0.0.1:" + port);
        environment.put("KC_CACHE", "local");
        environment.put("KC_DB_URL", database.jdbcUrl() + "?options=" + OPTIONS_OF_SESSIONS);
        environment.put("KC_DB_USERNAME", database.user());
        environment.put("KC_DB_PASSWORD", database.password());
        environment.put("KC_DB_POOL_INITIAL_SIZE", "1");
        environment.put("KC_DB_POOL_MIN_SIZE", "1");
        environment.put("KC_DB_POOL_MAX_SIZE", "15");
        // else the first people after a restart of the database are told of an error, for up to two minutes
        environment.put("QUARKUS_DATASOURCE_JDBC_VALIDATE_ON_BORROW", "true");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", MASTER_ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", masterPassword(secrets));
        return environment;
    }

    static String masterPassword(Secrets secrets) {
        return secrets.word(MASTER_ADMIN_SECRET);
    }
}
