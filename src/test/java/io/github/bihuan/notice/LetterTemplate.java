package io.github.bihuan.notice;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** Draws {@code letters/letter.docx}: A4, the margins, fonts, sizes and lines of GB/T 9704-2012. Lengths in twips. */
final class LetterTemplate {

    private static final String TITLE_FONT = "方正小标宋简体";
    private static final String BODY_FONT = "仿宋_GB2312";
    private static final String RED = "FF0000";
    private static final int BODY = 16;
    private static final int NOTES = 14;
    private static final int TITLE = 22;
    private static final int HEAD = 36;
    private static final int LINE = 29;
    private static final int EMPTY_LINE = 580;
    private static final int CHARACTER = 320;

    private final XWPFDocument document = new XWPFDocument();

    void write(OutputStream out) throws IOException {
        try (document) {
            page();
            head();
            XWPFParagraph title = paragraph(ParagraphAlignment.CENTER, TITLE + 10);
            title.setSpacingBefore(2 * EMPTY_LINE);
            title.setSpacingAfter(EMPTY_LINE);
            text(title, "{{title}}", TITLE_FONT, TITLE, null);
            text(paragraph(ParagraphAlignment.LEFT, LINE), "{{addressees}}：", BODY_FONT, BODY, null);
            body();
            signature();
            notes();
            footer();
            document.write(out);
        }
    }

    private void head() {
        tag("{{?draft}}");
        text(paragraph(ParagraphAlignment.LEFT, LINE), "{{mark}}", BODY_FONT, BODY, RED);
        tag("{{/draft}}");
        tag("{{?redHead}}");
        XWPFParagraph organ = paragraph(ParagraphAlignment.CENTER, HEAD + 10);
        organ.setSpacingBefore(EMPTY_LINE);
        text(organ, "{{organ}}", TITLE_FONT, HEAD, RED);
        XWPFParagraph number = paragraph(ParagraphAlignment.CENTER, LINE);
        number.setSpacingBefore(EMPTY_LINE);
        text(number, "{{number}}", BODY_FONT, BODY, null);
        number.setBorderBottom(Borders.SINGLE);
        CTBorder line = number.getCTP().getPPr().getPBdr().getBottom();
        line.setColor(RED);
        line.setSz(BigInteger.valueOf(16));
        line.setSpace(BigInteger.valueOf(11));
        tag("{{/redHead}}");
        tag("{{?plainHead}}");
        text(paragraph(ParagraphAlignment.RIGHT, LINE), "{{number}}", BODY_FONT, BODY, null);
        tag("{{/plainHead}}");
    }

    private void body() {
        tag("{{?paragraphs}}");
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH, LINE);
        paragraph.setIndentationFirstLine(2 * CHARACTER);
        paragraph.getCTP().getPPr().getInd().setFirstLineChars(BigInteger.valueOf(200));
        text(paragraph, "{{text}}", BODY_FONT, BODY, null);
        tag("{{/paragraphs}}");
    }

    private void signature() {
        XWPFParagraph issuer = paragraph(ParagraphAlignment.RIGHT, LINE);
        issuer.setSpacingBefore(2 * EMPTY_LINE);
        issuer.setIndentationRight(2 * CHARACTER);
        issuer.setKeepNext(true);
        text(issuer, "{{issuer}}", BODY_FONT, BODY, null);
        XWPFParagraph date = paragraph(ParagraphAlignment.RIGHT, LINE);
        date.setIndentationRight(4 * CHARACTER);
        text(date, "{{date}}", BODY_FONT, BODY, null);
    }

    /** 版记 */
    private void notes() {
        tag("{{?copies}}");
        XWPFParagraph copies = paragraph(ParagraphAlignment.LEFT, LINE);
        copies.setSpacingBefore(2 * EMPTY_LINE);
        copies.setIndentationLeft(4 * 280);
        copies.setIndentationHanging(3 * 280);
        copies.setIndentationRight(280);
        copies.setBorderTop(Borders.SINGLE);
        text(copies, "抄送：{{names}}。", BODY_FONT, NOTES, null);
        tag("{{/copies}}");
        XWPFParagraph printed = paragraph(ParagraphAlignment.LEFT, LINE);
        printed.setIndentationLeft(280);
        printed.setIndentationRight(280);
        printed.setBorderTop(Borders.SINGLE);
        printed.setBorderBottom(Borders.SINGLE);
        CTTabStop right = printed.getCTP().getPPr().addNewTabs().addNewTab();
        right.setVal(STTabJc.RIGHT);
        right.setPos(BigInteger.valueOf(8844 - 280));
        text(printed, "{{issuer}}", BODY_FONT, NOTES, null);
        printed.createRun().addTab();
        text(printed, "{{date}}印发", BODY_FONT, NOTES, null);
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        section.addNewPgSz().setW(BigInteger.valueOf(11906));
        section.getPgSz().setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(2098));
        margins.setBottom(BigInteger.valueOf(1984));
        margins.setLeft(BigInteger.valueOf(1588));
        margins.setRight(BigInteger.valueOf(1474));
        margins.setHeader(BigInteger.valueOf(851));
        margins.setFooter(BigInteger.valueOf(1134));
    }

    private void footer() {
        XWPFParagraph page = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        page.setAlignment(ParagraphAlignment.CENTER);
        text(page, "— ", "宋体", NOTES, null);
        var field = page.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        var number = field.addNewR();
        number.addNewRPr().addNewSz().setVal(BigInteger.valueOf(2 * NOTES));
        number.addNewT().setStringValue("1");
        text(page, " —", "宋体", NOTES, null);
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment, double line) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBetween(line, LineSpacingRule.EXACT);
        return paragraph;
    }

    private void tag(String tag) {
        document.createParagraph().createRun().setText(tag);
    }

    private static void text(XWPFParagraph paragraph, String text, String font, int size, String colour) {
        XWPFRun run = paragraph.createRun();
        CTFonts fonts = run.getCTR().addNewRPr().addNewRFonts();
        fonts.setAscii(font);
        fonts.setEastAsia(font);
        fonts.setHAnsi(font);
        fonts.setCs(font);
        fonts.setHint(STHint.EAST_ASIA);
        run.setFontSize(size);
        if (colour != null) {
            run.setColor(colour);
        }
        run.setText(text);
    }
}
