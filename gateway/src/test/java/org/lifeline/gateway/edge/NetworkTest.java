package org.lifeline.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class NetworkTest {
    @Test
    void anIpv4AddressIsOneAndOfIpv6AllOfOneSubscriber() {
        assertThat(Network.of("10.0.0.1")).isEqualTo(Network.of(new InetSocketAddress("10.0.0.1", 80)));
        assertThat(Network.of("10.0.0.1")).isNotEqualTo(Network.of("10.0.0.2"));
        assertThat(Network.of("2001:db8:0:1::1")).isEqualTo(Network.of("2001:db8:0:1:ffff::2"));
        assertThat(Network.of("2001:db8:0:1::1")).isNotEqualTo(Network.of("2001:db8:0:2::1"));
        assertThat(Network.of("::ffff:10.0.0.1")).isEqualTo(Network.of("10.0.0.1"));
    }

    @Test
    void whatIsNoAddressIsNeverLookedUp() {
        assertThat(Network.of("localhost")).isEqualTo(Network.of("evil.example"));
        assertThat(Network.of((String) null)).isEqualTo(Network.of(""));
    }
}
