package org.lifeline.gateway.status;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.core.EntityTag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPOutputStream;

/** An answer as it goes out, plain and compressed. It holds until something of it changes, and never longer than a second. */
final class Ready {
    static final int LEAST_TO_COMPRESS = 1024;

    /** Most answers are asked for once or twice: only of the others a second copy pays. */
    private static final int OFTEN = 8;

    /** As in the header. */
    final String tag;

    private final EntityTag entityTag;
    private final byte[] json;
    private Buffer plain;
    private Buffer compressed;
    private int asked;

    Ready(byte[] json, EntityTag tag) {
        this.json = json;
        this.plain = Buffer.buffer(json);
        this.entityTag = tag;
        this.tag = "W/\"" + tag.getValue() + "\"";
    }

    EntityTag entityTag() {
        return entityTag;
    }

    byte[] json() {
        return json;
    }

    int length() {
        return json.length;
    }

    boolean worthCompressing() {
        return json.length >= LEAST_TO_COMPRESS;
    }

    /** Out of the heap as soon as it is asked for often: the socket takes it from there without copying. */
    Buffer plain() {
        if (asked < OFTEN && ++asked == OFTEN) { // a count that threads lose comes a little later
            plain = outOfTheHeap(json);
        }
        return plain;
    }

    /** Made when first asked for. */
    synchronized Buffer compressed() {
        if (compressed == null) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(json.length / 4);
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                gzip.write(json);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            compressed = outOfTheHeap(bytes.toByteArray());
        }
        return compressed;
    }

    /** Given back with the answer, by the garbage collector. */
    @SuppressWarnings("deprecation") // Vert.x 4 has no other public way
    private static Buffer outOfTheHeap(byte[] bytes) {
        ByteBuf there = Unpooled.wrappedBuffer(
                ByteBuffer.allocateDirect(bytes.length).put(bytes).flip());
        return Buffer.buffer(there);
    }
}
