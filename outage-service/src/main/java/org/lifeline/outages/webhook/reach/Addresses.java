package org.lifeline.outages.webhook.reach;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which addresses may be called: those of the public internet, and networks that the configuration names. */
final class Addresses {
    private static final int EMBEDDED_IPV4 = 12;

    /** Of the registries of special purposes (RFC 6890 and what came after it). */
    private static final List<Network> SPECIAL_IPV4 = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** All of IPv6 that is public; the rest is loopback, link-local, unique local, multicast or nothing. */
    private static final Network PUBLIC_IPV6 = Network.of("2000::/3");

    /** Within that: tunnels, which lead to an IPv4 address, and documentation. */
    private static final List<Network> SPECIAL_IPV6 = networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    /** An IPv4 address, as a network without IPv4 writes it. */
    private static final Network TRANSLATED = Network.of("64:ff9b::/96");

    private final List<Network> ours;
    private final Set<Integer> refusedPorts;

    /**
     * @param ours where receivers may be although it is not public
     * @param refusedPorts of this machine, at whatever address of it
     */
    Addresses(List<String> ours, Set<Integer> refusedPorts) {
        this.ours = ours.stream().map(Network::of).toList();
        this.refusedPorts = Set.copyOf(refusedPorts);
    }

    boolean mayBeCalled(InetAddress address, int port) {
        return (isPublic(address) || isIn(ours, address))
                && !(refusedPorts.contains(port) && isThisMachine(direct(address)));
    }

    private static boolean isThisMachine(InetAddress address) {
        try {
            return address.isLoopbackAddress()
                    || address.isAnyLocalAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            return true; // rather not called than ours
        }
    }

    private static InetAddress direct(InetAddress address) {
        return TRANSLATED.contains(address) ? embedded(address) : address;
    }

    private static boolean isPublic(InetAddress address) {
        if (TRANSLATED.contains(address)) {
            return isPublic(embedded(address));
        }
        return address.getAddress().length == Integer.BYTES
                ? !isIn(SPECIAL_IPV4, address)
                : PUBLIC_IPV6.contains(address) && !isIn(SPECIAL_IPV6, address);
    }

    private static InetAddress embedded(InetAddress address) {
        byte[] all = address.getAddress();
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(all, EMBEDDED_IPV4, all.length));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isIn(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::of).toList();
    }
}
