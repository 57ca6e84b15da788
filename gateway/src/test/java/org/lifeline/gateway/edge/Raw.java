package org.lifeline.gateway.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A connection on which a test says exactly what it wants to say. */
public final class Raw implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    private Raw(Socket socket) {
        this.socket = socket;
    }

    public static Raw to(URI gateway) throws IOException {
        return to(gateway, "127.0.0.1");
    }

    /** @param address of this machine, from which the call comes */
    public static Raw to(URI gateway, String address) throws IOException {
        Socket socket = new Socket(
                InetAddress.getByName(gateway.getHost()), gateway.getPort(), InetAddress.getByName(address), 0);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new Raw(socket);
    }

    /** Of somebody who takes in little at a time. */
    public static Raw withoutRoom(URI gateway, String address) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.bind(new InetSocketAddress(address, 0));
        socket.connect(new InetSocketAddress(gateway.getHost(), gateway.getPort()));
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new Raw(socket);
    }

    /** What comes back to a request before the connection is closed. */
    static String answer(URI gateway, String request) throws IOException {
        try (Raw raw = to(gateway)) {
            raw.send(request);
            return raw.untilClosed();
        }
    }

    public void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether something has come that was not read yet. */
    public boolean isAnswered() {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Status line and headers of one answer. */
    public String head() throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf("\r\n\r\n") < 0) {
            read.append(next());
        }
        return read.toString();
    }

    /** One answer with a `Content-Length`, on a connection that stays open. */
    public String oneAnswer() throws IOException {
        StringBuilder read = new StringBuilder(head());
        int length = Integer.parseInt(read.toString().toLowerCase().replaceAll("(?s).*content-length: (\\d+).*", "$1"));
        for (int i = 0; i < length; i++) {
            read.append(next());
        }
        return read.toString();
    }

    /** Reads on until this has come. */
    public void readUpTo(String until) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(until) < 0) {
            read.append(next());
        }
    }

    private char next() throws IOException {
        int read = socket.getInputStream().read();
        if (read < 0) {
            throw new SocketException("closed");
        }
        return (char) read;
    }

    /** Fails when it is not closed in time. */
    public String untilClosed() throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException reset) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
