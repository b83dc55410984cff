package io.github.bihuan.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("文档中的链接")
class DocsLinksTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern OUTSIDE = Pattern.compile("[a-z]+:.*|#.*");
    private static final List<Path> AT_THE_TOP =
            List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md"), Path.of("CHANGELOG.md"));

    private record Link(Path page, String target) {

        Path file() {
            return page.resolveSibling(target.replaceFirst("#.*", "")).normalize();
        }
    }

    @Test
    @DisplayName("每个相对链接都指向存在的文件或目录")
    void every_relative_link_leads_somewhere() throws IOException {
        List<Link> links = pages().flatMap(DocsLinksTest::links).toList();
        assertThat(links).hasSizeGreaterThan(20).allSatisfy(link -> assertThat(link.file())
                .as("%s in %s", link.target(), link.page())
                .exists());
    }

    private static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("docs"))) {
            List<Path> pages =
                    files.filter(file -> file.toString().endsWith(".md")).toList();
            return Stream.concat(AT_THE_TOP.stream(), pages.stream());
        }
    }

    private static Stream<Link> links(Path page) {
        try {
            return LINK.matcher(Files.readString(page))
                    .results()
                    .map(found -> new Link(page, found.group(1)))
                    .filter(link -> !OUTSIDE.matcher(link.target()).matches());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
