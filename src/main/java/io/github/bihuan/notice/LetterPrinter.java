package io.github.bihuan.notice;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.data.Texts;
import io.github.bihuan.notice.domain.LetterContent;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Prints a letter as .docx in the layout of GB/T 9704-2012: red head with number for government organs, title, addressees,
 * body, signature and date, copies. Names the fonts (方正小标宋, 仿宋_GB2312), ships none. Takes some ten milliseconds of a processor:
 * not for the event loop.
 */
@Singleton
class LetterPrinter {

    static final String TEMPLATE = "/letters/letter.docx";

    /** The width of the type area, 156 mm, in points: the red head is one line. */
    private static final int HEAD_WIDTH = 440;

    private static final int LARGEST_HEAD = 36;
    /** The earliest time that a zip can say. */
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String DRAFT = "【草稿，未经签发不发生效力】";

    private final byte[] template = template();

    /** @param organ whether the issuer is an organ of government and has a red head */
    byte[] print(LetterContent letter, boolean organ) {
        var document = new ByteArrayOutputStream();
        try (XWPFTemplate filled =
                XWPFTemplate.compile(new ByteArrayInputStream(template)).render(data(letter, organ))) {
            filled.write(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return undated(document.toByteArray());
    }

    /** The same letter is the same bytes whenever it is printed: no entry says when. */
    private static byte[] undated(byte[] document) {
        var result = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(document));
                var to = new ZipOutputStream(result)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                var plain = new ZipEntry(entry.getName());
                plain.setTimeLocal(EARLIEST);
                to.putNextEntry(plain);
                from.transferTo(to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result.toByteArray();
    }

    private static Map<String, Object> data(LetterContent letter, boolean organ) {
        String number = letter.draft() ? "（文号待编）" : letter.number();
        Map<String, Object> data = new HashMap<>();
        data.put("draft", letter.draft() ? Map.of("mark", DRAFT) : null);
        data.put("redHead", organ ? Map.of("organ", head(letter.issuer()), "number", number) : null);
        data.put("plainHead", organ ? null : Map.of("number", number));
        data.put("title", letter.title());
        data.put("addressees", letter.addressees());
        data.put("paragraphs", paragraphs(letter.paragraphs()));
        data.put("issuer", letter.issuer());
        data.put("date", letter.draft() ? "（签发日期）" : letter.date());
        data.put("copies", letter.copies() == null ? null : Map.of("names", letter.copies()));
        return data;
    }

    private static Object head(String issuer) {
        int size = Math.min(LARGEST_HEAD, HEAD_WIDTH / issuer.length());
        return Texts.of(issuer).fontSize(size).create();
    }

    /** Texts are values, never templates: what looks like a tag stays text. */
    private static List<Map<String, String>> paragraphs(List<String> texts) {
        return texts.stream().map(text -> Map.of("text", text)).toList();
    }

    private static byte[] template() {
        try (InputStream file = LetterPrinter.class.getResourceAsStream(TEMPLATE)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(TEMPLATE + " 无法读取", e);
        }
    }
}
