package org.lifeline.local.stack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lifeline.local.machine.PortHolder;
import org.lifeline.local.machine.Ports;
import org.lifeline.local.machine.Refused;

/** Where the parts listen, all on 127.0.0.1. */
public record PortNumbers(int gateway, int regionService, int outageService, int postgres, int keycloak) {
    public static PortNumbers anyFree() {
        int[] free = IntStream.generate(Ports::anyFree).distinct().limit(5).toArray(); // one may be drawn twice
        return new PortNumbers(free[0], free[1], free[2], free[3], free[4]);
    }

    /** All of them, as a list of a setting; Keycloak has no management port, since health and metrics are built out of it. */
    String joined() {
        return IntStream.of(gateway, regionService, outageService, postgres, keycloak)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
    }

    /** Refuses in one sentence, before anything is started, when one of them is taken. */
    void requireFree(boolean withKeycloak) {
        Map<String, Integer> byOption = new LinkedHashMap<>();
        byOption.put("--port", gateway);
        byOption.put("--region-port", regionService);
        byOption.put("--outage-port", outageService);
        byOption.put("--postgres-port", postgres);
        if (withKeycloak) {
            byOption.put("--keycloak-port", keycloak);
        }
        if (byOption.values().stream().distinct().count() < byOption.size()) {
            throw new Refused("Every part needs a port of its own: " + byOption + ".");
        }
        byOption.forEach((option, port) -> {
            if (!Ports.isFree(port)) {
                throw new Refused("Port " + port + " is taken"
                        + PortHolder.of(port).map(holder -> " by " + holder).orElse("")
                        + ": free it, or choose another with " + option + ".");
            }
        });
    }
}
