package io.github.bihuan.notice.domain;

import java.util.Arrays;
import java.util.List;

/**
 * A letter in its parts, as its printed form needs them: taken from the stored text and the facts it was rendered from, so that the
 * paper says what was sent, word for word.
 *
 * @param number null while it is a draft
 * @param paragraphs of the body, basis and notes included, without indentation
 */
public record LetterContent(
        String title,
        String number,
        String addressees,
        List<String> paragraphs,
        String issuer,
        String date,
        String copies) {

    private static final String INDENT = "　　";
    private static final String SIGNATURE_INDENT = "　".repeat(16);

    public LetterContent {
        paragraphs = List.copyOf(paragraphs);
    }

    /** @param body the stored text; head and foot are recognised by what {@code facts} says they are */
    public static LetterContent of(NoticeFacts facts, String body) {
        NoticeFacts.Letter letter = facts.letter();
        List<String> lines = Arrays.asList(body.split("\\R"));
        int head = lines.indexOf(letter.addresseesText() + "：");
        int foot = lines.lastIndexOf(SIGNATURE_INDENT + letter.issuer());
        if (foot <= head) {
            throw new IllegalArgumentException("the stored text is not the letter of these facts");
        }
        List<String> paragraphs = lines.subList(head + 1, foot).stream()
                .map(line -> line.startsWith(INDENT) ? line.substring(INDENT.length()) : line)
                .filter(line -> !line.isBlank())
                .toList();
        return new LetterContent(
                facts.title(),
                letter.number(),
                letter.addresseesText(),
                paragraphs,
                letter.issuer(),
                letter.issuedOnText(),
                letter.copies().isEmpty() ? null : letter.copiesText());
    }

    public boolean draft() {
        return number == null;
    }
}
