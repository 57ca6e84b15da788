package org.lifeline.outages.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.lifeline.guard.Tokens;

/** One connection that calls one after another: a client that costs the machine next to nothing. */
final class KeepAlive implements AutoCloseable {
    /** One for all, as one caller has one for minutes or hours. */
    private static final String TOKEN = Tokens.ofAll();

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private String body = "";

    KeepAlive(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
    }

    /** The status; the whole answer has been read then. */
    int call(String method, String path, String json) throws IOException {
        byte[] content = json == null ? new byte[0] : json.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream request = new ByteArrayOutputStream(content.length + 200);
        request.writeBytes((method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TOKEN
                        + "\r\n"
                        + (json == null
                                ? ""
                                : "Content-Type: application/json\r\nContent-Length: " + content.length + "\r\n")
                        + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(content);
        request.writeTo(out);
        out.flush();
        return answer();
    }

    String body() {
        return body;
    }

    private int answer() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(java.util.Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        body = chunked ? chunks() : new String(in.readNBytes(length), StandardCharsets.UTF_8);
        return status;
    }

    private String chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return all.toString(StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
