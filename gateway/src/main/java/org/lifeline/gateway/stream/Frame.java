package org.lifeline.gateway.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** An event as the bytes that go out, already in the chunk of HTTP/1.1, so that it is framed once and not for each client. */
final class Frame {
    static final Frame HEARTBEAT = new Frame(":\n\n"); // a comment

    private final byte[] bytes;
    private final int from;
    private final int length;

    private Frame(String event) {
        byte[] text = event.getBytes(StandardCharsets.UTF_8);
        byte[] size = (Integer.toHexString(text.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        from = size.length;
        length = text.length;
        bytes = new byte[from + length + 2];
        System.arraycopy(size, 0, bytes, 0, from);
        System.arraycopy(text, 0, bytes, from, length);
        bytes[from + length] = '\r';
        bytes[from + length + 1] = '\n';
    }

    /** What clients receive. */
    record Data(Instant generatedAt, List<AreaChange> areas) {}

    static Frame event(String name, Id id, Data data, ObjectMapper json) {
        try {
            return new Frame("event: " + name + "\nid: " + id + "\ndata: " + json.writeValueAsString(data) + "\n\n");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    int length() {
        return length;
    }

    /** For one client. */
    ByteBuf toHeap() {
        return Unpooled.wrappedBuffer(bytes);
    }

    /** For many: no socket has to copy it once more. To be released. */
    ByteBuf toDirect() {
        return Unpooled.directBuffer(bytes.length).writeBytes(bytes);
    }

    /** Without the chunk around it, for HTTP/1.0. */
    ByteBuf bare(ByteBuf whole) {
        return whole.retainedSlice(from, length);
    }
}
