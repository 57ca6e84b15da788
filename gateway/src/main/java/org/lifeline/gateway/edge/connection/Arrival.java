package org.lifeline.gateway.edge.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.util.function.Function;

/**
 * Waits on a new connection until Vert.x has put its own handlers in place, at once or after the TLS handshake, and puts
 * {@link Connection} among them.
 */
final class Arrival extends ChannelInboundHandlerAdapter {
    private static final String VERTX_TLS = "ssl";

    private final Function<EventLoop, Connection> connections;

    Arrival(Function<EventLoop, Connection> connections) {
        this.connections = connections;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) throws Exception {
        super.channelActive(context);
        ChannelPipeline pipeline = context.pipeline();
        pipeline.remove(this);
        if (!settle(pipeline) && pipeline.get(VERTX_TLS) != null) {
            pipeline.addAfter(VERTX_TLS, null, new AfterHandshake());
        }
    }

    private boolean settle(ChannelPipeline pipeline) {
        ChannelHandlerContext encoder = pipeline.context(HttpResponseEncoder.class);
        if (encoder == null) {
            return false;
        }
        pipeline.addAfter(
                encoder.name(), null, connections.apply(pipeline.channel().eventLoop()));
        return true;
    }

    private final class AfterHandshake extends ChannelInboundHandlerAdapter {
        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
            super.userEventTriggered(context, event);
            if (event instanceof SslHandshakeCompletionEvent done && done.isSuccess()) {
                ChannelPipeline pipeline = context.pipeline();
                pipeline.remove(this);
                settle(pipeline);
            }
        }
    }
}
