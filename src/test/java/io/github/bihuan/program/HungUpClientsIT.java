package io.github.bihuan.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("客户端中途挂断，连接池不会被耗尽")
class HungUpClientsIT {

    private static final int HANG_UPS = 400;
    private static final int POOL = 4;

    @TempDir
    Path directory;

    @Test
    @DisplayName("挂断 400 个读和写请求后，四个连接的池仍能答复")
    void the_pool_survives_clients_that_hang_up() throws IOException {
        try (var program =
                ProgramProcess.trial(directory.resolve("home"), "-Dquarkus.datasource.reactive.max-size=" + POOL)) {
            String token = program.token("town-office");
            for (int i = 0; i < HANG_UPS; i++) {
                hangUp(program, token, i);
            }
            for (int i = 0; i < POOL * 3; i++) {
                assertThat(program.get("/api/v1/enterprises", token).statusCode())
                        .isEqualTo(200);
                assertThat(program.get("/api/v1/hazards", token).statusCode()).isEqualTo(200);
            }
        }
    }

    /** Sends a whole request and is gone, at once or a moment later, before the answer. */
    private static void hangUp(ProgramProcess program, String token, int number) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", program.port()), 5000);
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(request(token, number).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            LockSupport.parkNanos(Duration.ofMillis(number % 7).toNanos());
        }
    }

    private static String request(String token, int number) {
        String headers = "Host: localhost\r\nAuthorization: Bearer " + token + "\r\nContent-Type: application/json\r\n";
        if (number % 2 == 0) {
            return "GET /api/v1/" + (number % 4 == 0 ? "hazards" : "campaigns") + " HTTP/1.1\r\n" + headers + "\r\n";
        }
        String body = "{\"name\":\"挂断\",\"uscc\":\"x\",\"regionCode\":\"141128101\",\"address\":\"a\","
                + "\"industry\":\"MACHINERY\",\"sizeClass\":\"SMALL_MICRO\",\"principal\":{\"name\":\"张三\"}}";
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return "POST /api/v1/enterprises HTTP/1.1\r\n" + headers + "Content-Length: " + length + "\r\n\r\n" + body;
    }
}
