package io.github.bihuan.imports;

import static io.github.bihuan.imports.ImportCalls.PATH;
import static io.github.bihuan.imports.ImportCalls.upload;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.github.bihuan.fixtures.ApiTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("拒绝有害的文件")
class ImportRefusalsApiTest extends ApiTest {

    private static final String TYPE = "ENTERPRISES";
    private static final int MEGABYTE = 1 << 20;
    private static final long HUGE = 200L * MEGABYTE;

    @TestHTTPResource
    URI program;

    @Test
    @DisplayName("压缩炸弹：解压前的大小骗不了人，也不占内存")
    void a_zip_bomb_is_refused() throws IOException {
        byte[] bomb = workbook(part -> part, Map.of("xl/media/zeros.bin", HUGE));
        assertThat(bomb.length).isLessThan(MEGABYTE);

        refused(upload(townOffice(), TYPE, "炸弹.xlsx", bomb), "suspicious-archive");
    }

    @Test
    @DisplayName("几千个部件的工作簿也拒绝")
    void a_workbook_of_thousands_of_parts_is_refused() throws IOException {
        var many = new TreeMap<String, Long>();
        for (int i = 0; i < 3000; i++) {
            many.put("xl/media/" + i + ".bin", 1L);
        }
        refused(upload(townOffice(), TYPE, "碎片.xlsx", workbook(part -> part, many)), "suspicious-archive");
    }

    @Test
    @DisplayName("外部实体：不读、不连，UTF-16 编码的也识别")
    void a_workbook_with_an_external_entity_is_refused() throws IOException {
        String evil = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        UnaryOperator<byte[]> plain = sheet -> (evil
                        + text(sheet).replaceFirst("<\\?xml[^>]*\\?>", "").replace("企业名称", "&e;"))
                .getBytes(StandardCharsets.UTF_8);
        UnaryOperator<byte[]> wide = sheet -> (evil.replace("1.0\"", "1.0\" encoding=\"UTF-16\"")
                        + text(sheet).replaceFirst("<\\?xml[^>]*\\?>", ""))
                .getBytes(StandardCharsets.UTF_16);

        refused(upload(townOffice(), TYPE, "实体.xlsx", workbook(plain, Map.of())), "document-type-declared");
        refused(upload(townOffice(), TYPE, "实体.xlsx", workbook(wide, Map.of())), "document-type-declared");
    }

    @Test
    @DisplayName("含宏的工作簿：改了扩展名也拒绝")
    void a_macro_workbook_is_refused() throws IOException {
        refused(
                upload(townOffice(), TYPE, "宏.xlsm", workbook(part -> part, Map.of("xl/vbaProject.bin", 100L))),
                "macro-workbook");
        refused(
                upload(townOffice(), TYPE, "宏.xlsx", workbook(part -> part, Map.of("xl/vbaProject.bin", 100L))),
                "macro-workbook");
    }

    @Test
    @DisplayName("旧版 xls、不是工作簿的压缩包、坏文件、二进制文件：说明怎么办")
    void other_files_are_refused_with_advice() throws IOException {
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
        refused(upload(townOffice(), TYPE, "旧.xls", ole), "unsupported-import-file")
                .body("detail", containsString("另存为"));
        var zip = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(zip)) {
            archive.putNextEntry(new ZipEntry("readme.txt"));
        }
        refused(upload(townOffice(), TYPE, "包.xlsx", zip.toByteArray()), "unsupported-import-file");
        byte[] cut = Arrays.copyOf(workbook(part -> part, Map.of()), 900);
        refused(upload(townOffice(), TYPE, "断.xlsx", cut), "unsupported-import-file");
        refused(upload(townOffice(), TYPE, "图.csv", new byte[] {1, 0, 2}), "unsupported-import-file");
    }

    @Test
    @DisplayName("残缺的表单、读不懂的表单字段：说明错在哪里，不是服务器的错")
    void a_broken_form_is_the_clients_fault() {
        for (String torn : List.of("x", "--x", "--x\r\nContent-Disposition: form-data; name=\"file\"", "--x--")) {
            given().auth()
                    .oauth2(townOffice())
                    .contentType("multipart/form-data; boundary=x")
                    .body(torn.getBytes(StandardCharsets.US_ASCII))
                    .post(PATH)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("validation-failed"));
        }
        upload(townOffice(), "NO_SUCH_TYPE", "名录.csv", new byte[] {'a'})
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"))
                .body("violations[0].field", equalTo("type"));
    }

    @Test
    @DisplayName("200 MB 的文件：声明长度的一字节正文都不读就拒绝")
    void a_huge_file_is_refused_before_it_is_read() throws IOException {
        try (Socket connection = new Socket(program.getHost(), program.getPort())) {
            send(connection.getOutputStream(), head("Content-Length: " + HUGE));
            String answer = new String(connection.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    @DisplayName("200 MB 的文件分块送来：到上限就断，不留临时文件")
    void a_huge_file_of_undeclared_length_is_cut_off() throws IOException {
        long before = leftovers();
        long sent = 0;
        byte[] chunk = new byte[MEGABYTE];
        String answer = "";
        try (Socket connection = new Socket(program.getHost(), program.getPort())) {
            OutputStream out = connection.getOutputStream();
            send(out, head("Transfer-Encoding: chunked"));
            String part = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\n";
            send(out, Integer.toHexString(part.length()) + "\r\n" + part + "\r\n");
            try {
                while (sent < HUGE) {
                    send(out, Integer.toHexString(chunk.length) + "\r\n");
                    out.write(chunk);
                    send(out, "\r\n");
                    sent += chunk.length;
                }
            } catch (IOException cutOff) {
                // as it should be
            }
            answer = answerOf(connection.getInputStream());
        }
        assertThat(sent).isLessThan(HUGE);
        assertThat(answer).isIn("", "HTTP/1.1 413");
        assertThat(leftovers()).isLessThanOrEqualTo(before);
    }

    private static ValidatableResponse refused(ValidatableResponse answer, String code) {
        return answer.statusCode(422).body("code", equalTo(code));
    }

    private static String head(String length) {
        return "POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + townOffice()
                + "\r\nContent-Type: multipart/form-data; boundary=x\r\n" + length + "\r\n\r\n";
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** The status line, or nothing when the connection was reset before it could be read. */
    private static String answerOf(InputStream in) {
        try {
            return new String(in.readNBytes(12), StandardCharsets.US_ASCII);
        } catch (IOException reset) {
            return "";
        }
    }

    private static long leftovers() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("bihuan-import-"))
                    .count();
        }
    }

    private static String text(byte[] part) {
        return new String(part, StandardCharsets.UTF_8);
    }

    /** A right workbook with its sheet changed and parts of zeros added. */
    private static byte[] workbook(UnaryOperator<byte[]> sheet, Map<String, Long> zeros) throws IOException {
        byte[] right = SheetFixture.sheet("名录").row("企业名称", "统一社会信用代码").bytes();
        var bytes = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(right));
                var to = new ZipOutputStream(bytes)) {
            for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                byte[] content = from.readAllBytes();
                to.putNextEntry(new ZipEntry(part.getName()));
                to.write(part.getName().equals("xl/worksheets/sheet1.xml") ? sheet.apply(content) : content);
            }
            for (var part : zeros.entrySet()) {
                to.putNextEntry(new ZipEntry(part.getKey()));
                zeros(to, part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void zeros(OutputStream to, long count) throws IOException {
        byte[] block = new byte[MEGABYTE];
        for (long left = count; left > 0; left -= block.length) {
            to.write(block, 0, (int) Math.min(left, block.length));
        }
    }
}
