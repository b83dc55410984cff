package io.github.bihuan.imports.domain;

import io.github.bihuan.shared.text.Spelling;
import java.util.HashSet;
import java.util.Set;

/** How alike two descriptions are: the share of their pairs of neighbouring characters (Dice). */
public final class Likeness {

    /** From here on somebody should look whether two descriptions are of the same thing. */
    public static final double SUSPICIOUS = 0.6;

    private Likeness() {}

    /** From 0, nothing in common, to 1. */
    public static double of(String one, String other) {
        Set<String> ones = pairs(Spelling.key(one));
        Set<String> others = pairs(Spelling.key(other));
        int all = ones.size() + others.size();
        if (all == 0) {
            return Spelling.key(one).equals(Spelling.key(other)) ? 1 : 0;
        }
        ones.retainAll(others);
        return 2.0 * ones.size() / all;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
