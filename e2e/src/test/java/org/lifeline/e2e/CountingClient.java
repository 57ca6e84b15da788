package org.lifeline.e2e;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/** What one client of the stream has got: each event by its number, when, and a sum over its bytes. It keeps no texts. */
final class CountingClient {
    private static final int KEPT_OF_A_LINE = 40;
    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final String OK = "200";

    /** Where in an answer that comes in chunks the next byte stands. */
    private enum At {
        HEAD,
        SIZE,
        DATA,
        AFTER_DATA
    }

    private final EventText texts;
    private final CRC32 sum = new CRC32();
    private final byte[] line = new byte[KEPT_OF_A_LINE];
    private At at = At.HEAD;
    private int headLength;
    private int matched;
    private int left;
    private int lineLength;
    private String name = "";
    private long number;

    private long first = -1;
    private int count;
    private long[] times = new long[16];
    private long[] sums = new long[16];
    private volatile long last = -1;
    private volatile String broken;

    /** @param texts gets the data of every event; null for none */
    CountingClient(EventText texts) {
        this.texts = texts;
    }

    /** Hears what an event says. */
    interface EventText {
        void heard(long number, String data);
    }

    private final StringBuilder data = new StringBuilder();

    /** The number of the last event, -1 before it is told from where it listens. */
    long last() {
        return last;
    }

    /** What went wrong: an event missed or doubled, a reset, an end; null if all is well. */
    String broken() {
        return broken;
    }

    /** When it was received, of {@link System#nanoTime()}; of no event before it listened. */
    long receivedAt(long event) {
        return times[(int) (event - first - 1)];
    }

    long sumOf(long event) {
        return sums[(int) (event - first - 1)];
    }

    /** How many changes it has got. */
    int count() {
        return count;
    }

    /** From which event on it listens. */
    long first() {
        return first;
    }

    void ended(String why) {
        broken = broken == null ? why : broken;
    }

    void read(byte[] bytes, int length) {
        int i = 0;
        while (i < length) {
            switch (at) {
                case HEAD -> i = head(bytes, i);
                case SIZE -> i = size(bytes, i);
                case DATA -> i = content(bytes, i, length);
                case AFTER_DATA -> i = afterData(bytes, i);
            }
        }
    }

    private int head(byte[] bytes, int i) {
        if (headLength < STATUS_AT + OK.length()
                && headLength >= STATUS_AT
                && bytes[i] != OK.charAt(headLength - STATUS_AT)) {
            ended("the stream was refused");
        }
        headLength++;
        matched = bytes[i] == (matched % 2 == 0 ? '\r' : '\n') ? matched + 1 : bytes[i] == '\r' ? 1 : 0;
        if (matched == 4) {
            at = At.SIZE;
        }
        return i + 1;
    }

    private int size(byte[] bytes, int i) {
        if (bytes[i] == '\n') {
            at = left > 0 ? At.DATA : At.AFTER_DATA;
            if (left == 0) {
                ended("the stream was ended");
            }
        } else if (bytes[i] != '\r') {
            left = left * 16 + Character.digit(bytes[i], 16);
        }
        return i + 1;
    }

    private int afterData(byte[] bytes, int i) {
        if (bytes[i] == '\n') {
            at = At.SIZE;
            left = 0;
        }
        return i + 1;
    }

    private int content(byte[] bytes, int from, int length) {
        int end = Math.min(length, from + left);
        int start = from;
        for (int i = from; i < end; i++) {
            if (bytes[i] == '\n') {
                line(bytes, start, i);
                endOfLine();
                start = i + 1;
            }
        }
        line(bytes, start, end);
        left -= end - from;
        if (left == 0) {
            at = At.AFTER_DATA;
        }
        return end;
    }

    private void line(byte[] bytes, int from, int to) {
        int kept = Math.min(to - from, KEPT_OF_A_LINE - Math.min(lineLength, KEPT_OF_A_LINE));
        if (kept > 0) {
            System.arraycopy(bytes, from, line, lineLength, kept);
        }
        lineLength += to - from;
        sum.update(bytes, from, to - from);
        if (texts != null) {
            data.append(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
        }
    }

    private void endOfLine() {
        if (lineLength == 0) {
            event();
        } else if (line[0] == 'e') {
            name = text("event: ");
        } else if (line[0] == 'i') {
            String id = text("id: ");
            number = Long.parseLong(id.substring(id.indexOf('-') + 1));
        } else if (line[0] == 'd' && texts != null && name.equals("change")) {
            texts.heard(
                    number,
                    new String(
                            data.substring("data: ".length()).getBytes(StandardCharsets.ISO_8859_1),
                            StandardCharsets.UTF_8));
        }
        lineLength = 0;
        data.setLength(0);
    }

    private String text(String field) {
        return new String(line, field.length(), lineLength - field.length(), StandardCharsets.US_ASCII);
    }

    private void event() {
        switch (name) {
            case "ready" -> {
                first = number;
                last = number;
            }
            case "change" -> {
                if (number != last + 1) {
                    ended("event " + number + " came after " + last);
                }
                keep();
                last = number;
            }
            case "" -> {} // a heartbeat
            default -> ended(name);
        }
        name = "";
        sum.reset();
    }

    private void keep() {
        if (count == times.length) {
            times = Arrays.copyOf(times, 2 * count);
            sums = Arrays.copyOf(sums, 2 * count);
        }
        times[count] = System.nanoTime();
        sums[count] = sum.getValue();
        count++;
    }
}
