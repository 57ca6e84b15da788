package org.lifeline.outages.webhook.reach;

import io.netty.util.NetUtil;
import java.net.InetAddress;

/** A range of IPv4 or IPv6 addresses, as in {@code 10.20.0.0/16}. */
record Network(InetAddress base, int prefix) {
    /** @throws IllegalArgumentException when it is none; names are not looked up */
    static Network of(String text) {
        String[] parts = text.strip().split("/");
        InetAddress base = NetUtil.createInetAddressFromIpAddressString(parts[0]);
        if (base == null || parts.length > 2) {
            throw new IllegalArgumentException(text + " is not a network as in 10.20.0.0/16");
        }
        int bits = base.getAddress().length * Byte.SIZE;
        int prefix = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException(text + " is not a network as in 10.20.0.0/16");
        }
        return new Network(base, prefix);
    }

    boolean contains(InetAddress address) {
        byte[] mine = base.getAddress();
        byte[] its = address.getAddress();
        if (mine.length != its.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((mine[bit / Byte.SIZE] ^ its[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
