package org.lifeline.outages.webhook.reach;

import java.net.InetAddress;
import java.util.List;

/**
 * Where a webhook goes.
 *
 * @param host as the certificate and the header name it
 * @param addresses all that the name stands for, each looked at and found callable; it is one of these that is connected to
 * @param path with the query
 */
public record Receiver(boolean tls, String host, int port, String path, List<InetAddress> addresses) {
    /** Another one each time, when there are several. */
    public InetAddress address(int attempt) {
        return addresses.get(Math.floorMod(attempt - 1, addresses.size()));
    }
}
