package io.github.bihuan.delivery.domain;

import java.nio.charset.StandardCharsets;

/** Texts for robots, which take only so many bytes. */
public final class ShortText {

    private static final String MORE = "…";

    private ShortText() {}

    /** The text in at most so many bytes of UTF-8, cut between characters; what was cut is marked by an ellipsis. */
    public static String within(int bytes, String text) {
        if (bytes(text) <= bytes) {
            return text;
        }
        int room = bytes - bytes(MORE);
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            String next = Character.toString(text.codePointAt(i));
            room -= bytes(next);
            if (room < 0) {
                break;
            }
            kept.append(next);
        }
        return kept.append(MORE).toString();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
