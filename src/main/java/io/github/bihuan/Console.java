package io.github.bihuan;

/** What the program says before logging has started or when it cannot start: one clear line on standard error. */
final class Console {

    private Console() {}

    static void say(String line) {
        System.err.println(line);
    }
}
