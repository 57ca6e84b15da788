package org.lifeline.door.answer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * An answer that may have megabytes, as it is kept: compressed once, for all who ask for it, and inflated again piece by piece
 * for those who take it only as it was. So a list of 6,000 areas holds half a megabyte and not twelve.
 */
public final class LargeAnswer {
    static final int PIECE = 32 * 1024;

    private final byte[] bytes;
    private final boolean compressed;
    private int readers;

    private LargeAnswer(byte[] bytes, boolean compressed) {
        this.bytes = bytes;
        this.compressed = compressed;
    }

    /** What is written while it is made. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    public static LargeAnswer of(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(PIECE);
        try (OutputStream gzip = new GZIPOutputStream(bytes, PIECE)) {
            content.writeTo(gzip);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new LargeAnswer(bytes.toByteArray(), true);
    }

    /** Of a format that is compressed by itself. */
    public static LargeAnswer compact(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(PIECE);
        try {
            content.writeTo(bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new LargeAnswer(bytes.toByteArray(), false);
    }

    /** What it holds of memory. */
    int size() {
        return bytes.length;
    }

    boolean compressed() {
        return compressed;
    }

    /** What goes out, to be read in pieces. */
    InputStream read(boolean asCompressed) {
        InputStream kept = new ByteArrayInputStream(bytes);
        if (!compressed || asCompressed) {
            return kept;
        }
        try {
            return new GZIPInputStream(kept, PIECE);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** True for the first of those who read it at a time. Guarded by {@link LargeAnswers}. */
    boolean enter() {
        return readers++ == 0;
    }

    /** True for the last of them. */
    boolean leave() {
        return --readers == 0;
    }
}
