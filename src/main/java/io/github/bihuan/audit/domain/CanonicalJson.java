package io.github.bihuan.audit.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One text for one JSON value, as in RFC 8785: no white space, members ordered by their UTF-16 code units, only those characters
 * escaped that must be. Unlike there a number keeps its digits, written plainly, without exponent: {@code 12.50} is not {@code 12.5}.
 * Objects are maps, arrays lists, numbers any {@code Number} whose text is decimal.
 */
public final class CanonicalJson {

    private static final String SHORT_ESCAPES = "\b\t\n\f\r\"\\";
    private static final String SHORT_LETTERS = "btnfr\"\\";

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    public static String of(Object value) {
        var json = new CanonicalJson();
        json.write(value);
        return json.text.toString();
    }

    private void write(Object value) {
        if (value instanceof Map<?, ?> object) {
            object(object);
        } else if (value instanceof List<?> array) {
            array(array);
        } else if (value instanceof Number number) {
            text.append(new BigDecimal(number.toString()).toPlainString());
        } else if (value == null || value instanceof Boolean) {
            text.append(value);
        } else {
            string(value.toString());
        }
    }

    private void object(Map<?, ?> object) {
        var members = new TreeMap<String, Object>();
        object.forEach((name, value) -> members.put((String) name, value));
        String separator = "{";
        for (var member : members.entrySet()) {
            text.append(separator);
            string(member.getKey());
            text.append(':');
            write(member.getValue());
            separator = ",";
        }
        text.append(members.isEmpty() ? "{}" : "}");
    }

    private void array(List<?> array) {
        String separator = "[";
        for (Object value : array) {
            text.append(separator);
            write(value);
            separator = ",";
        }
        text.append(array.isEmpty() ? "[]" : "]");
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            character(value.charAt(i));
        }
        text.append('"');
    }

    private void character(char c) {
        int known = SHORT_ESCAPES.indexOf(c);
        if (known >= 0) {
            text.append('\\').append(SHORT_LETTERS.charAt(known));
        } else if (c < ' ') {
            text.append(String.format("\\u%04x", (int) c));
        } else {
            text.append(c);
        }
    }
}
