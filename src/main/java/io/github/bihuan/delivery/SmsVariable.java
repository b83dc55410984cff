package io.github.bihuan.delivery;

import io.github.bihuan.delivery.Parcel.Text;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What a variable of an SMS template may stand for. */
enum SmsVariable {
    NUMBER(Text::number),
    TITLE(Text::title),
    SUBJECT_CODE(Text::subjectCode),
    ISSUER(Text::issuer),
    DUE_ON(text -> text.dueOn().toString());

    private final Function<Text, String> value;

    SmsVariable(Function<Text, String> value) {
        this.value = value;
    }

    /** Never null: a gateway refuses a missing variable. */
    String of(Text text) {
        String found = value.apply(text);
        return found == null ? "" : found;
    }

    /** {@code {"title": "TITLE"}}; null for channels without variables. */
    static Map<String, SmsVariable> ofJson(String json) {
        Map<String, SmsVariable> variables = new TreeMap<>();
        if (json != null) {
            new JsonObject(json).forEach(entry -> variables.put(entry.getKey(), valueOf((String) entry.getValue())));
        }
        return variables;
    }
}
