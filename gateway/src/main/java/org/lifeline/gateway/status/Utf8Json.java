package org.lifeline.gateway.status;

import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Rendered JSON as the bytes that go out. Jackson's own keeps the text beside them, which for Arabic names takes twice as much
 * again. It is written raw only: nothing here is ever quoted.
 */
record Utf8Json(byte[] bytes) implements SerializableString {
    private static final int NO_ROOM = -1;

    @Override
    public String getValue() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public int charLength() {
        return getValue().length();
    }

    @Override
    public byte[] asUnquotedUTF8() {
        return bytes;
    }

    @Override
    public int appendUnquotedUTF8(byte[] buffer, int offset) {
        if (offset + bytes.length > buffer.length) {
            return NO_ROOM;
        }
        System.arraycopy(bytes, 0, buffer, offset, bytes.length);
        return bytes.length;
    }

    @Override
    public int appendUnquoted(char[] buffer, int offset) {
        String text = getValue();
        if (offset + text.length() > buffer.length) {
            return NO_ROOM;
        }
        text.getChars(0, text.length(), buffer, offset);
        return text.length();
    }

    @Override
    public int writeUnquotedUTF8(OutputStream out) throws IOException {
        out.write(bytes);
        return bytes.length;
    }

    @Override
    public int putUnquotedUTF8(ByteBuffer out) {
        if (out.remaining() < bytes.length) {
            return NO_ROOM;
        }
        out.put(bytes);
        return bytes.length;
    }

    @Override
    public char[] asQuotedChars() {
        throw raw();
    }

    @Override
    public byte[] asQuotedUTF8() {
        throw raw();
    }

    @Override
    public int appendQuotedUTF8(byte[] buffer, int offset) {
        throw raw();
    }

    @Override
    public int appendQuoted(char[] buffer, int offset) {
        throw raw();
    }

    @Override
    public int writeQuotedUTF8(OutputStream out) {
        throw raw();
    }

    @Override
    public int putQuotedUTF8(ByteBuffer out) {
        throw raw();
    }

    private static UnsupportedOperationException raw() {
        return new UnsupportedOperationException("JSON is not quoted");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Utf8Json json && Arrays.equals(bytes, json.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return getValue();
    }
}
