package io.github.bihuan.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.dispatch.ManyHazards;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code -Dbihuan.ledger.rows=100000} for the size of a province; every build asks for less. */
@DisplayName("台账导出：256 MB 堆内存，四个人同时导出")
class LedgerHeapIT {

    private static final int ROWS = Integer.getInteger("bihuan.ledger.rows", 20_000);
    private static final int AT_ONCE = 4;
    private static final String CITY = "1411";
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Pattern ROW = Pattern.compile("<row ");

    @TempDir
    Path directory;

    @Test
    @DisplayName("四个导出同时进行，每个都完整，程序没有内存不足")
    void four_exports_at_once_are_whole() throws SQLException, IOException {
        try (var issuer = TestIssuer.start();
                var production = Production.migrated(directory, issuer.url())) {
            String ledger = "/api/v1/ledgers/hazards?cutOff=2025-03-14&campaignId=" + fill(production);
            try (var program = production.start("-Xmx256m")) {
                String token = issuer.token("county", CITY, "COUNTY_OFFICE");
                List<CompletableFuture<Path>> exports = java.util.stream.IntStream.range(0, AT_ONCE)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> program.download(
                                i % 2 == 0 ? XLSX : CSV, ledger, token, directory.resolve("ledger-" + i))))
                        .toList();
                for (int i = 0; i < AT_ONCE; i++) {
                    Path file = exports.get(i).join();
                    assertThat(i % 2 == 0 ? rowsOfSheet(file) : rowsOfCsv(file)).isGreaterThanOrEqualTo(ROWS + 1L);
                }
                assertThat(program.output()).doesNotContain("OutOfMemoryError");
                assertThat(program.status("/q/health/ready")).isEqualTo(200);
            }
        }
    }

    private static UUID fill(Production production) throws SQLException {
        UUID campaign = UUID.randomUUID();
        UUID enterprise = UUID.randomUUID();
        production.change(
                """
                insert into campaign (id, code, name, document_number, programme_type, region_code, issued_on, start_on,
                  end_on, status, published_at, created_at, updated_at)
                values ('%s', 'T-1', '专项行动', '样本〔2024〕1号', 'SPECIAL_CAMPAIGN', '%s', '2024-12-17', '2024-12-17',
                  '2025-03-31', 'PUBLISHED', now(), now(), now())"""
                        .formatted(campaign, CITY));
        production.change(
                """
                insert into enterprise (id, version, name, uscc, region_code, address, industry, size_class, premises_type,
                  risk_tags, status, principal_name, key_enterprise, watch_listed, high_risk, self_inspection_mode,
                  created_at, updated_at)
                values ('%s', 1, '样本企业', '91141128MA9990001X', '%s28101', '样例路1号', 'LIGHT_INDUSTRY', 'SMALL', 'OWN_SITE',
                  '{}', 'ACTIVE', '张三', false, false, false, 'SELF', now(), now())"""
                        .formatted(enterprise, CITY));
        for (String statement : ManyHazards.of(campaign, enterprise, CITY, ROWS)) {
            production.change(statement);
        }
        return campaign;
    }

    private static long rowsOfSheet(Path file) throws IOException {
        try (ZipFile workbook = new ZipFile(file.toFile());
                InputStream sheet = workbook.getInputStream(workbook.getEntry("xl/worksheets/sheet1.xml"))) {
            return ROW.matcher(new String(sheet.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .results()
                    .count();
        }
    }

    private static long rowsOfCsv(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.count();
        }
    }
}
