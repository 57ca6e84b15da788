package org.lifeline.gateway.stream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A connection to which events are written as they stand in memory, past what encodes and compresses answers. Only its event
 * loop touches it.
 */
final class Client {
    /** As much may wait for a client when the next change comes, beside what the system holds for its socket. */
    static final int MOST_UNREAD = 256 * 1024;

    private static final int SOCKET_BUFFER = 64 * 1024; // by itself it would grow to megabytes for who does not read
    private static final byte[] END = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    final Topic topic;
    private final Channel channel;
    private final ChannelHandlerContext encoder;
    private final boolean chunked;
    private long seen;

    Client(Topic topic, HttpServerRequest request) {
        this.topic = topic;
        this.chunked = request.version() != HttpVersion.HTTP_1_0;
        this.channel = ((ConnectionBase) request.connection()).channel();
        this.encoder = channel.pipeline().context(HttpResponseEncoder.class);
        channel.config().setWriteBufferWaterMark(new WriteBufferWaterMark(MOST_UNREAD / 2, MOST_UNREAD));
        channel.config().setOption(ChannelOption.SO_SNDBUF, SOCKET_BUFFER);
    }

    /** @param number the last message that it has got: one that is on its way to its loop may be among what it missed */
    void hasSeen(long number) {
        seen = number;
    }

    /** Later, on its event loop: a write can end it while the others are gone through. */
    void whenGone(Runnable leave) {
        channel.closeFuture().addListener(closed -> channel.eventLoop().execute(leave));
    }

    /** To be flushed. */
    void write(Frame frame) {
        ByteBuf bytes = frame.toHeap();
        write(chunked ? bytes : frame.bare(bytes));
        if (!chunked) {
            bytes.release();
        }
    }

    /** Whether it reads: nothing more is written to who does not. */
    boolean take(List<Delivery.Shared> news) {
        if (!channel.isWritable()) {
            return false;
        }
        for (Delivery.Shared one : news) {
            if (one.number() > seen) {
                write(chunked ? one.chunk() : one.bare());
            }
        }
        channel.flush();
        return true;
    }

    private void write(ByteBuf bytes) {
        encoder.write(bytes, encoder.voidPromise());
    }

    void flush() {
        channel.flush();
    }

    void end() {
        if (chunked) {
            write(Unpooled.wrappedBuffer(END));
        }
        encoder.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
    }

    /** At once, with whatever waits for it here and in the system: an orderly end would wait until it reads. */
    void drop() {
        channel.config().setOption(ChannelOption.SO_LINGER, 0);
        channel.close();
    }
}
