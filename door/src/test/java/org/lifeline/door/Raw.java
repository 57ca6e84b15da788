package org.lifeline.door;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A client that can say what well-behaved ones cannot, and that reads the answer while it is still sending. */
final class Raw {
    private Raw() {}

    static String send(int port, String head, byte[] piece, int times) throws IOException, InterruptedException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            try {
                for (int i = 0; i < times && in.available() == 0; i++) {
                    out.write(piece);
                    out.flush();
                }
            } catch (SocketException refused) {
                // the server has stopped listening; its answer may be there already
            }
            StringBuilder answer = new StringBuilder();
            byte[] bytes = new byte[8192];
            try {
                for (int n = in.read(bytes); n > 0; n = in.read(bytes)) {
                    answer.append(new String(bytes, 0, n, StandardCharsets.UTF_8));
                    if (answer.toString().endsWith("}")) {
                        break;
                    }
                }
            } catch (IOException end) {
                answer.append("[").append(end.getMessage()).append("]");
            }
            return answer.toString();
        }
    }
}
