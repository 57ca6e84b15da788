package org.lifeline.local.stack;

import java.net.URI;
import org.lifeline.local.machine.Ports;

/**
 * Where a service listens, on 127.0.0.1.
 *
 * @param http for everybody whom it serves
 * @param management for whoever operates it: health and metrics
 */
public record ServicePorts(int http, int management) {
    public static ServicePorts anyFree() {
        return new ServicePorts(Ports.anyFree(), Ports.anyFree());
    }

    public URI address() {
        return address(http);
    }

    public URI managementAddress() {
        return address(management);
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
