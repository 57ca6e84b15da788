package org.lifeline.gateway.edge.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Waits on a new connection until Vert.x has put its own handlers in place, at once or after the TLS handshake, puts a
 * {@link StrictDecoder} in the place of its decoder, and {@link Connection} among them.
 */
final class Arrival extends ChannelInboundHandlerAdapter {
    private static final String VERTX_TLS = "ssl";

    private final Function<EventLoop, Connection> connections;
    private final Supplier<StrictDecoder> decoder;

    Arrival(Function<EventLoop, Connection> connections, Supplier<StrictDecoder> decoder) {
        this.connections = connections;
        this.decoder = decoder;
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
        ChannelHandlerContext lenient = pipeline.context(VertxHttpRequestDecoder.class);
        pipeline.replace(lenient.handler(), lenient.name(), decoder.get());
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
