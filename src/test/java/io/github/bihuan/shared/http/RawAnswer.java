package io.github.bihuan.shared.http;

/** An answer as it came over the wire. */
record RawAnswer(String text) {

    int status() {
        return text.isEmpty() ? 0 : Integer.parseInt(text.split(" ", 3)[1]);
    }

    String head() {
        int end = text.indexOf("\r\n\r\n");
        return end < 0 ? text : text.substring(0, end);
    }

    String body() {
        int end = text.indexOf("\r\n\r\n");
        return end < 0 ? "" : text.substring(end + 4);
    }
}
