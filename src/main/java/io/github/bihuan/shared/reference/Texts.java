package io.github.bihuan.shared.reference;

/** Texts of clients in answers: never longer than needed to recognise them. */
final class Texts {

    private static final int LONGEST = 40;

    private Texts() {}

    static String abridged(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
