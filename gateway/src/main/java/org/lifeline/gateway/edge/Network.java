package org.lifeline.gateway.edge;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;

/**
 * Where a call comes from, as far as it tells callers apart: an IPv4 address, or the /64 of an IPv6 address, of which one
 * caller has all.
 */
public record Network(int bits, long prefix) {
    private static final Network UNKNOWN = new Network(0, 0);
    private static final int IPV4 = 32;
    private static final int HALF_OF_IPV6 = 64;

    public static Network of(SocketAddress address) {
        return address instanceof InetSocketAddress inet && inet.getAddress() != null ? of(inet.getAddress()) : UNKNOWN;
    }

    /** @param address as digits, maybe in brackets; what is none is one network with all others that are none */
    public static Network of(String address) {
        InetAddress read = address == null ? null : NetUtil.createInetAddressFromIpAddressString(address);
        return read == null ? UNKNOWN : of(read);
    }

    private static Network of(InetAddress address) {
        ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
        return bytes.remaining() == Integer.BYTES
                ? new Network(IPV4, bytes.getInt())
                : new Network(HALF_OF_IPV6, bytes.getLong());
    }
}
