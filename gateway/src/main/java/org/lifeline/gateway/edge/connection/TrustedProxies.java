package org.lifeline.gateway.edge.connection;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The proxies in front of this gateway, whose word counts for who calls, and whose connections are those of many. */
@Singleton
class TrustedProxies {
    private static final int BITS = 8;

    private final List<IpSubnetFilterRule> proxies;

    /** With forwarding on and nobody named, Quarkus would believe everybody: then no budget by address would hold anybody. */
    TrustedProxies(
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean forwarding,
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> named) {
        if (forwarding && named.isEmpty()) {
            throw new IllegalArgumentException(
                    "quarkus.http.proxy.proxy-address-forwarding is on: name the proxies in quarkus.http.proxy.trusted-proxies,"
                            + " or anybody can call as anybody");
        }
        this.proxies = forwarding
                ? named.orElse(List.of()).stream().map(TrustedProxies::rule).toList()
                : List.of();
    }

    boolean include(SocketAddress address) {
        return address instanceof InetSocketAddress inet && proxies.stream().anyMatch(proxy -> proxy.matches(inet));
    }

    /** @param proxy an address, a network such as {@code 10.0.0.0/8}, or a name */
    private static IpSubnetFilterRule rule(String proxy) {
        String[] parts = proxy.trim().split("/", 2);
        try {
            InetAddress address = Optional.ofNullable(NetUtil.createInetAddressFromIpAddressString(parts[0]))
                    .orElse(InetAddress.getByName(parts[0]));
            int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : address.getAddress().length * BITS;
            return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException("quarkus.http.proxy.trusted-proxies: nobody is " + parts[0], unknown);
        }
    }
}
