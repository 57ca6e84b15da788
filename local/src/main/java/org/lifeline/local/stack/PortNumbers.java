package org.lifeline.local.stack;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lifeline.local.machine.PortHolder;
import org.lifeline.local.machine.Ports;
import org.lifeline.local.machine.Refused;

/** Where the parts listen, all on 127.0.0.1. Keycloak has no management port, since health and metrics are built out of it. */
public record PortNumbers(
        ServicePorts gateway, ServicePorts regionService, ServicePorts outageService, int postgres, int keycloak) {
    public static PortNumbers anyFree() {
        int[] free = IntStream.generate(Ports::anyFree).distinct().limit(8).toArray(); // one may be drawn twice
        return new PortNumbers(
                new ServicePorts(free[0], free[1]),
                new ServicePorts(free[2], free[3]),
                new ServicePorts(free[4], free[5]),
                free[6],
                free[7]);
    }

    /** A port and how another one is chosen. */
    private record PortOption(String option, int port) {}

    private List<PortOption> all() {
        String management = "--management-ports";
        return List.of(
                new PortOption("--port", gateway.http()),
                new PortOption("--region-port", regionService.http()),
                new PortOption("--outage-port", outageService.http()),
                new PortOption(management, gateway.management()),
                new PortOption(management, regionService.management()),
                new PortOption(management, outageService.management()),
                new PortOption("--postgres-port", postgres),
                new PortOption("--keycloak-port", keycloak));
    }

    /** All of them, as a list of a setting. */
    String joined() {
        return all().stream().map(one -> Integer.toString(one.port())).collect(Collectors.joining(","));
    }

    /** Refuses in one sentence, before anything is started, when one of them is taken. */
    void requireFree(boolean withKeycloak) {
        List<PortOption> wanted = withKeycloak ? all() : all().subList(0, all().size() - 1);
        if (wanted.stream().mapToInt(PortOption::port).distinct().count() < wanted.size()) {
            throw new Refused("Every part needs ports of its own: "
                    + wanted.stream()
                            .map(one -> one.option() + " " + one.port())
                            .collect(Collectors.joining(", ")) + ".");
        }
        wanted.forEach(one -> {
            if (!Ports.isFree(one.port())) {
                throw new Refused("Port " + one.port() + " is taken"
                        + PortHolder.of(one.port())
                                .map(holder -> " by " + holder)
                                .orElse("")
                        + ": free it, or choose another with " + one.option() + ".");
            }
        });
    }
}
