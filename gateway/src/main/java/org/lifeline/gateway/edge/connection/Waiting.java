package org.lifeline.gateway.edge.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.FileRegion;

/** What a channel has been given to send and its socket has not taken yet. Only its event loop may ask. */
final class Waiting {
    private Waiting() {}

    /** In bytes, of what has been flushed. */
    static long bytes(Channel channel) {
        ChannelOutboundBuffer queue = channel.unsafe().outboundBuffer();
        if (queue == null || queue.isEmpty()) {
            return 0;
        }
        long[] sum = {0};
        try {
            queue.forEachFlushedMessage(message -> {
                sum[0] += bytes(message);
                return true;
            });
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
        return sum[0];
    }

    /** A buffer that is sent in part begins where the rest does. */
    private static long bytes(Object message) {
        if (message instanceof ByteBuf bytes) {
            return bytes.readableBytes();
        }
        return message instanceof FileRegion file ? file.count() - file.transferred() : 0;
    }
}
