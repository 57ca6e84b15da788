package org.lifeline.gateway.edge.connection;

import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What one client has sent before the answer to its last request was taken. The socket goes on being read meanwhile, so this is
 * where somebody who sends without end is stopped: by what one connection may have here, and by what all of them may.
 */
final class SentAhead {
    /** Some thousand requests; of bodies little, for whoever waits for an answer has no reason to send one. */
    static final long MOST_OF_A_CONNECTION = 4L << 20;

    private static final long MOST = 16L << 20;
    private static final int OVERHEAD = 512;

    private final AtomicLong ofAll;
    private final Queue<Object> parts = new ArrayDeque<>();
    private long bytes;

    /** @param ofAll bytes that all connections have here together */
    SentAhead(AtomicLong ofAll) {
        this.ofAll = ofAll;
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** False if it is too much, and then the part is released. */
    boolean add(Object part) {
        long size = size(part);
        if (bytes + size > MOST_OF_A_CONNECTION || ofAll.addAndGet(size) > MOST && give(size)) {
            ReferenceCountUtil.release(part);
            return false;
        }
        bytes += size;
        parts.add(part);
        return true;
    }

    Object peek() {
        return parts.peek();
    }

    Object poll() {
        Object part = parts.poll();
        long size = size(part);
        bytes -= size;
        give(size);
        return part;
    }

    void release() {
        while (!parts.isEmpty()) {
            ReferenceCountUtil.release(poll());
        }
    }

    private boolean give(long size) {
        ofAll.addAndGet(-size);
        return true;
    }

    /** About what it holds of memory; the same as long as it is here. */
    private static long size(Object part) {
        long size = OVERHEAD;
        if (part instanceof HttpRequest request) {
            size += request.uri().length();
            for (Map.Entry<String, String> header : request.headers()) {
                size += header.getKey().length() + header.getValue().length() + OVERHEAD / 8;
            }
        }
        return part instanceof HttpContent content ? size + content.content().readableBytes() : size;
    }
}
