package io.github.bihuan.shared.reference;

/** The terms of the program, for tests that start none. */
public final class BundledTerms {

    private BundledTerms() {}

    public static Terms terms() {
        return new Terms();
    }
}
