package org.lifeline.gateway.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An event as the bytes that go out, already in the chunk of HTTP/1.1, so that it is framed once and not for each client. */
final class Frame {
    private static final Duration REREAD_WITHIN = Duration.ofSeconds(10);

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

    /**
     * What clients receive.
     *
     * @param rereadWithin a client waits for a random part of it before it reads the board anew; null where it need not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(Instant generatedAt, List<AreaChange> areas, Duration rereadWithin) {}

    /** The board is to be read anew, but not by everybody at the same moment. */
    static Frame reset(Id id, Instant at, ObjectMapper json) {
        return event("reset", id, new Data(at, List.of(), REREAD_WITHIN), json);
    }

    static Frame event(String name, Id id, Instant at, List<AreaChange> areas, ObjectMapper json) {
        return event(name, id, new Data(at, areas, null), json);
    }

    private static Frame event(String name, Id id, Data data, ObjectMapper json) {
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
