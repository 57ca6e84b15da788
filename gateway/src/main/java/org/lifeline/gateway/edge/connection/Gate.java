package org.lifeline.gateway.edge.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.lifeline.gateway.edge.Network;

/** Stands on a listening socket: counts the connections of each address and closes those that are too many. */
@Sharable
final class Gate extends ChannelInboundHandlerAdapter {
    private final Map<Network, Integer> open = new ConcurrentHashMap<>();
    private final int mostOfAnAddress;
    private final TrustedProxies proxies;
    private final Supplier<Arrival> arrival;
    private final Runnable refused;

    Gate(int mostOfAnAddress, TrustedProxies proxies, Supplier<Arrival> arrival, Runnable refused) {
        this.mostOfAnAddress = mostOfAnAddress;
        this.proxies = proxies;
        this.arrival = arrival;
        this.refused = refused;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        Channel connection = (Channel) message;
        if (!proxies.include(connection.remoteAddress()) && !enter(connection)) {
            refused.run();
            connection.config().setOption(ChannelOption.SO_LINGER, 0);
            connection.unsafe().closeForcibly();
            return;
        }
        connection.pipeline().addFirst(arrival.get());
        super.channelRead(context, message);
    }

    private boolean enter(Channel connection) {
        Network from = Network.of(connection.remoteAddress());
        if (open.merge(from, 1, Integer::sum) > mostOfAnAddress) {
            leave(from);
            return false;
        }
        connection.closeFuture().addListener(closed -> leave(from));
        return true;
    }

    private void leave(Network from) {
        open.computeIfPresent(from, (same, count) -> count == 1 ? null : count - 1);
    }
}
