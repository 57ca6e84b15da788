package org.lifeline.e2e;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lifeline.local.stack.ServicePorts;

/** A packaged gateway of its own, beside the running whole or without it. */
record SecondGateway(Process process, URI door) implements AutoCloseable {
    static final Path JAR =
            Path.of("..", "gateway", "target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();

    /** @param environment as that of the gateway beside it */
    static SecondGateway start(URI regionService, URI outageService, String heap, Map<String, String> environment)
            throws IOException {
        return start(regionService, outageService, heap, environment, List.of());
    }

    /** @param options more, of the JVM */
    static SecondGateway start(
            URI regionService, URI outageService, String heap, Map<String, String> environment, List<String> options)
            throws IOException {
        ServicePorts ports = ServicePorts.anyFree();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> line = new ArrayList<>(List.of(java, "-Xmx" + heap, "-XX:MaxDirectMemorySize=128m"));
        line.addAll(options);
        line.addAll(List.of("-jar", JAR.toString()));
        ProcessBuilder command = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(new File("target/second-gateway.log"));
        command.environment().putAll(environment);
        command.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT", String.valueOf(ports.http()),
                        "QUARKUS_MANAGEMENT_PORT", String.valueOf(ports.management()),
                        "LIFELINE_REGION_SERVICE_URL", regionService.toString(),
                        "LIFELINE_OUTAGE_SERVICE_URL", outageService.toString()));
        return new SecondGateway(command.start(), ports.address());
    }

    HttpResponse<String> get(String path) {
        return Whole.send(HttpRequest.newBuilder(door.resolve(path)).GET());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
