package org.lifeline.outages.webhook.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    private final Addresses nothingAllowed = new Addresses(List.of(), Set.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "198.18.0.1",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::10.0.0.1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001:db8::1",
                "2001::1",
                "2002:7f00:1::"
            })
    void insideIsNotCalled(String address) throws UnknownHostException {
        assertThat(nothingAllowed.mayBeCalled(InetAddress.getByName(address), 443))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.1.1.1", "172.15.0.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "64:ff9b::1.1.1.1"})
    void thePublicInternetIsCalled(String address) throws UnknownHostException {
        assertThat(nothingAllowed.mayBeCalled(InetAddress.getByName(address), 443))
                .isTrue();
    }

    @Test
    void aNetworkOfOursIsCalledAndNotItsNeighbour() throws UnknownHostException {
        Addresses ours = new Addresses(List.of("10.20.0.0/15", " fd12::/16 ", "127.0.0.2"), Set.of());

        assertThat(List.of("10.20.0.1", "10.21.255.255", "fd12::1", "127.0.0.2"))
                .allMatch(address -> ours.mayBeCalled(address(address), 443));
        assertThat(List.of("10.22.0.0", "10.19.255.255", "fd13::1", "127.0.0.1"))
                .noneMatch(address -> ours.mayBeCalled(address(address), 443));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost/8", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/8/8", ""})
    void aNetworkThatIsNoneIsRefused(String network) {
        assertThatThrownBy(() -> new Addresses(List.of(network), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPortOfTheSystemIsNotCalledAtAnyAddressOfThisMachine() throws SocketException {
        Addresses ours = new Addresses(List.of("0.0.0.0/0", "::/0"), Set.of(8082, 5433));
        List<InetAddress> ofThisMachine = Stream.concat(
                        Stream.of(
                                        "127.0.0.1",
                                        "127.9.9.9",
                                        "0.0.0.0",
                                        "::1",
                                        "::",
                                        "::ffff:127.0.0.1",
                                        "64:ff9b::7f00:1")
                                .map(AddressesTest::address),
                        NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses))
                .toList();

        assertThat(ofThisMachine)
                .noneMatch(address -> ours.mayBeCalled(address, 8082))
                .noneMatch(address -> ours.mayBeCalled(address, 5433))
                .allMatch(address -> ours.mayBeCalled(address, 9000));
        assertThat(ours.mayBeCalled(address("192.0.2.7"), 8082)).isTrue();
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException none) {
            throw new IllegalArgumentException(none);
        }
    }
}
