package io.github.bihuan;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What the program says before logging has started or when it cannot start: one clear line on standard error. */
final class Console {

    private static final PrintStream ERROR =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private Console() {}

    /** Chinese stays readable when the environment names no locale: the log console takes its encoding from here. */
    static void speakUtf8() {
        if (System.getProperty("stdout.encoding") == null) {
            System.setProperty("stdout.encoding", StandardCharsets.UTF_8.name());
        }
    }

    static void say(String line) {
        ERROR.println(line);
    }
}
