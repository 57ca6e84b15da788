package org.lifeline.gateway.status;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** An answer as it goes out, plain and compressed. It holds until something of it changes, and never longer than a second. */
final class Ready {
    static final int LEAST_TO_COMPRESS = 1024;

    final Buffer plain;
    final String tag;
    private Buffer compressed;

    /** @param tag as in the header */
    Ready(byte[] json, String tag) {
        this.plain = Buffer.buffer(json);
        this.tag = tag;
    }

    boolean worthCompressing() {
        return plain.length() >= LEAST_TO_COMPRESS;
    }

    /** Made when first asked for. */
    synchronized Buffer compressed() {
        if (compressed == null) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length() / 4);
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                gzip.write(plain.getBytes());
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            compressed = Buffer.buffer(bytes.toByteArray());
        }
        return compressed;
    }
}
