package io.github.bihuan.shared.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests that no HTTP client would send. */
final class RawRequest {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int CHUNK = 10_000;

    private final URI program;

    private RawRequest(URI program) {
        this.program = program;
    }

    static RawRequest to(URI program) {
        return new RawRequest(program);
    }

    /** Sends the text and reads until the program hangs up. */
    RawAnswer send(String text) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new RawAnswer(read(socket));
        }
    }

    /** Sends a JSON text of so many bytes in chunks, whose length nobody has declared. */
    RawAnswer chunked(String method, String path, String token, int bytes) throws IOException {
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            out.write((method + " " + path
                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer " + token
                            + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            writeChunks(out, bytes);
            return new RawAnswer(read(socket));
        }
    }

    private static void writeChunks(OutputStream out, int bytes) throws IOException {
        try {
            byte[] chunk = (Integer.toHexString(CHUNK) + "\r\n" + " ".repeat(CHUNK) + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            for (int sent = 0; sent < bytes; sent += CHUNK) {
                out.write(chunk);
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (SocketException refusedAlready) {
            // the answer came before the end of the body: it is read now
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(program.getHost(), program.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static String read(Socket socket) throws IOException {
        StringBuilder text = new StringBuilder();
        InputStream in = socket.getInputStream();
        try {
            for (byte[] bytes = in.readNBytes(1); bytes.length > 0; bytes = in.readNBytes(1)) {
                text.append((char) bytes[0]);
            }
        } catch (SocketException reset) {
            // hung up upon: what came before counts
        }
        return text.toString();
    }
}
