package io.github.bihuan.campaign;

import static io.github.bihuan.fixtures.Campaigns.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.bihuan.fixtures.ApiTest;
import io.github.bihuan.fixtures.Campaigns;
import io.github.bihuan.fixtures.TestTokens;
import io.github.bihuan.identity.Caller;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("五个官方方案")
class ProgrammeLoaderTest extends ApiTest {

    @Inject
    ProgrammeLoader loader;

    @BeforeEach
    void load_twice() throws Throwable {
        JsonNode organisations = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("src/main/resources/trial/organisations.yaml").toFile());
        organisations.forEach(organisation -> Campaigns.organisation(
                organisation.get("code").asText(),
                organisation.get("name").asText(),
                organisation.get("regionCode").asText()));
        for (int i = 0; i < 2; i++) {
            VertxContextSupport.subscribeAndAwait(() -> loader.load(Caller.system("programmes")));
        }
    }

    @Test
    @DisplayName("装载两次不重复，阶段、报送安排、领导小组齐全")
    void loading_twice_doubles_nothing() {
        assertThat(count("campaign", "MF-2024-27")).isEqualTo(1);
        assertThat(children("campaign_stage"))
                .containsExactly(
                        List.of("HL-2023", 4L),
                        List.of("JC-2024-45", 20L),
                        List.of("JCT-2024-4", 11L),
                        List.of("MF-2024-27", 2L),
                        List.of("YQ-2024-57", 5L));
        assertThat(children("campaign_report_schedule"))
                .containsExactly(
                        List.of("HL-2023", 4L),
                        List.of("JC-2024-45", 5L),
                        List.of("JCT-2024-4", 1L),
                        List.of("MF-2024-27", 2L),
                        List.of("YQ-2024-57", 1L));
        assertThat(children("campaign_group_member"))
                .containsExactly(List.of("JCT-2024-4", 22L), List.of("MF-2024-27", 5L), List.of("YQ-2024-57", 3L));
    }

    @Test
    @DisplayName("马坊方案：两条轨、每周五报送 15 次、全部内容")
    void mafang_shows_its_tracks_and_its_fridays() {
        UUID id = id("MF-2024-27");
        as(townOffice())
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("status", is("ACTIVE"))
                .body("documentNumber", is("马政发〔2024〕27号"))
                .body("responsibleOrganisationIds", hasSize(3))
                .body("checklists", hasSize(4))
                .body("targets.code", contains("FULL_COVERAGE", "DYNAMIC_ZERO"));
        as(townOffice())
                .get(PATH + "/" + id + "/stages")
                .then()
                .body("items.code", contains("S1", "S2"))
                .body("items.segment", contains("TRACK", "TRACK"))
                .body("items.status", contains("RUNNING", "RUNNING"));
        as(townOffice()).get(PATH + "/" + id + "/report-schedules").then().body("items[0].dueDays", hasSize(15));
        as(townOffice())
                .get(PATH + "/" + id + "/leading-group")
                .then()
                .body("members[0].post", is("镇党委书记"))
                .body("members[1].rank", is("HEAD"));
    }

    @Test
    @DisplayName("黑林方案没有文号，四个阶段首尾相接，全部逾期未报")
    void heilin_has_no_document_number_and_four_stages() {
        String office = TestTokens.of("heilin-office", "320707104", "TOWNSHIP_OFFICE");
        UUID id = id("HL-2023");
        as(office)
                .get(PATH + "/" + id + "/stages")
                .then()
                .body("items.code", contains("S1", "S2", "S3", "S4"))
                .body("items.late", contains(true, true, true, true));
        as(office)
                .get(PATH + "/" + id)
                .then()
                .body("documentNumber", is((String) null))
                .body("status", is("CLOSING"));
        as(office)
                .queryParam("on", "2023-09-28")
                .get(PATH + "/" + id + "/progress")
                .then()
                .statusCode(200)
                .body("nextReports[0].code", is("MONTHLY_DISPATCH_HL_TOWN"))
                .body("nextReports[0].daysLeft", is(0))
                .body("lateReports", hasSize(10));
    }

    @Test
    @DisplayName("目录中的每个方案文件都被装载")
    void every_file_of_the_folder_is_loaded() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/programmes"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(ProgrammeLoader.FILES);
        }
    }

    private static long count(String table, String code) {
        return (long) rows("select count(*) from " + table + " where code = ?", code)
                .get(0)
                .get(0);
    }

    private static List<List<Object>> children(String table) {
        return rows("select c.code, count(*) from " + table + " t join campaign c on c.id = t.campaign_id"
                + " where c.code in ('HL-2023', 'JC-2024-45', 'JCT-2024-4', 'MF-2024-27', 'YQ-2024-57')"
                + " group by c.code order by c.code");
    }

    private static UUID id(String code) {
        return (UUID)
                rows("select id from campaign where code = ?", code).get(0).get(0);
    }
}
