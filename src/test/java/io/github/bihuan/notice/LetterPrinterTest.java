package io.github.bihuan.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.notice.domain.LetterContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

@DisplayName("正式文书：红头、文号、标题、主送、正文、落款、抄送")
class LetterPrinterTest {

    private static final Path TEMPLATE = Path.of("src/main/resources" + LetterPrinter.TEMPLATE);

    private static final LetterContent URGING = new LetterContent(
            "关于督促整改逾期事故隐患的函",
            "马坊镇安委办督函〔2025〕1号",
            "丙食品样例有限公司主要负责人、挂牌责任人孙七",
            List.of("下列事故隐患逾期未完成整改，现予督促。", "隐患情况：{{title}} <b>未设置监护人员</b> & 其他", "依据：《中华人民共和国安全生产法》第四十一条。"),
            "马坊镇安全生产委员会办公室",
            "2025年1月2日",
            "跟踪责任人、方山县应急管理局");

    /** Draws the template anew when asked to regenerate; it is checked in so that a county may put its own in place. */
    @BeforeAll
    static void theTemplate() throws IOException {
        if (Boolean.getBoolean("bihuan.regenerate")) {
            Files.createDirectories(TEMPLATE.getParent());
            try (OutputStream file = Files.newOutputStream(TEMPLATE)) {
                new LetterTemplate().write(file);
            }
        }
    }

    @Test
    @DisplayName("各要素按顺序出现，抄送在版记中；像模板标记的文字照原样")
    void every_part_is_there_in_its_order() {
        assertThat(texts(print(URGING, true)))
                .containsExactly(
                        "马坊镇安全生产委员会办公室",
                        "马坊镇安委办督函〔2025〕1号",
                        "关于督促整改逾期事故隐患的函",
                        "丙食品样例有限公司主要负责人、挂牌责任人孙七：",
                        "下列事故隐患逾期未完成整改，现予督促。",
                        "隐患情况：{{title}} <b>未设置监护人员</b> & 其他",
                        "依据：《中华人民共和国安全生产法》第四十一条。",
                        "马坊镇安全生产委员会办公室",
                        "2025年1月2日",
                        "抄送：跟踪责任人、方山县应急管理局。",
                        "马坊镇安全生产委员会办公室2025年1月2日印发");
    }

    @Test
    @DisplayName("同一文书何时打印都是同样的字节：哪一部分都不写打印时间")
    void no_part_says_when_it_was_printed() throws IOException {
        byte[] letter = new LetterPrinter().print(URGING, true);
        try (var parts = new ZipInputStream(new ByteArrayInputStream(letter))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                assertThat(part.getTimeLocal()).as(part.getName()).isEqualTo("1980-01-01T00:00:00");
                assertThat(new String(parts.readAllBytes(), StandardCharsets.UTF_8))
                        .doesNotContain("dcterms:modified");
            }
        }
    }

    @Test
    @DisplayName("红头为红色小标宋、一行放得下，正文仿宋三号，标题二号，A4 版心")
    void the_layout_is_that_of_the_standard() throws XPathExpressionException {
        Document letter = print(URGING, true);
        assertThat(value(letter, "//p[1]/r/rPr/color/@val")).isEqualTo("FF0000");
        assertThat(Integer.parseInt(value(letter, "//p[1]/r/rPr/sz/@val"))
                        / 2
                        * URGING.issuer().length())
                .isLessThanOrEqualTo(442);
        assertThat(value(letter, "//p[2]/pPr/pBdr/bottom/@color")).isEqualTo("FF0000");
        assertThat(value(letter, "//p[3]/r/rPr/sz/@val")).isEqualTo("44");
        assertThat(value(letter, "//p[3]/r/rPr/rFonts/@eastAsia")).startsWith("方正小标宋");
        assertThat(value(letter, "//p[5]/r/rPr/sz/@val")).isEqualTo("32");
        assertThat(value(letter, "//p[5]/r/rPr/rFonts/@eastAsia")).isEqualTo("仿宋_GB2312");
        assertThat(value(letter, "//p[5]/pPr/ind/@firstLineChars")).isEqualTo("200");
        assertThat(value(letter, "//pgSz/@w")).isEqualTo("11906");
        assertThat(value(letter, "//pgMar/@top")).isEqualTo("2098");
    }

    @Test
    @DisplayName("草稿标明草稿，没有文号和日期；没有抄送的不出现抄送")
    void a_draft_says_so() {
        var draft = new LetterContent(
                URGING.title(), null, URGING.addressees(), URGING.paragraphs(), URGING.issuer(), "2025年1月2日", null);
        List<String> texts = texts(print(draft, true));
        assertThat(texts.get(0)).isEqualTo("【草稿，未经签发不发生效力】");
        assertThat(texts).contains("（文号待编）", "（签发日期）").doesNotContain("2025年1月2日");
        assertThat(texts).noneMatch(text -> text.startsWith("抄送"));
    }

    @Test
    @DisplayName("不是政府机关的没有红头")
    void who_is_no_organ_has_no_red_head() {
        Document letter = print(URGING, false);
        assertThat(texts(letter).get(0)).isEqualTo("马坊镇安委办督函〔2025〕1号");
        assertThat(texts(letter)).doesNotContain("（文号待编）");
    }

    private static Document print(LetterContent letter, boolean organ) {
        return document(new LetterPrinter().print(letter, organ));
    }

    /** Opened by a plain XML parser, not by the library that wrote it. */
    static Document document(byte[] docx) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(zip.readAllBytes()));
                }
            }
            throw new AssertionError("no word/document.xml");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static List<String> texts(Document document) {
        NodeList paragraphs = document.getElementsByTagName("w:p");
        return java.util.stream.IntStream.range(0, paragraphs.getLength())
                .mapToObj(i -> paragraphs.item(i).getTextContent())
                .toList();
    }

    /** @param path without prefixes */
    private static String value(Document document, String path) throws XPathExpressionException {
        XPath xpath = XPathFactory.newInstance().newXPath();
        String anyPrefix = path.replaceAll("(?<=/)(@?)([a-zA-Z]+)", "$1*[local-name()='$2']")
                .replaceAll("@\\*\\[local-name\\(\\)='([a-zA-Z]+)'\\]", "@*[local-name()='$1']");
        return (String) xpath.evaluate("string(" + anyPrefix + ")", document, XPathConstants.STRING);
    }
}
