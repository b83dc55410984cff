package io.github.bihuan.trial;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.bihuan.shared.reference.ShippedFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sample data as files under {@code /trial}: who is there at the start, and what happens when. */
final class Scenario {

    private Scenario() {}

    /** Everything that has to be there on the first morning, in the order in which it can be made. */
    static List<Happening> setUp() {
        List<Happening> setUp = new ArrayList<>();
        read("organisations").forEach(row -> setUp.add(organisation(row)));
        read("officials").forEach(row -> setUp.add(made("/officials", row)));
        read("enterprises").forEach(row -> setUp.add(made("/enterprises", row)));
        read("assignments").forEach(row -> setUp.add(made("/assignments", row)));
        return setUp;
    }

    /** What happens in the sample campaign, in order of time. */
    static List<Happening> happenings() {
        List<Happening> happenings = new ArrayList<>(load("scenario-mafang", new TypeReference<List<Happening>>() {}));
        happenings.sort(Comparator.comparing(Happening::at));
        return happenings;
    }

    static List<TrialUser> users() {
        return Users.ALL;
    }

    /** Read once, and only when somebody asks: production never does. */
    private static final class Users {
        private static final List<TrialUser> ALL = List.copyOf(load("users", new TypeReference<List<TrialUser>>() {}));
    }

    private static Happening organisation(Map<String, Object> row) {
        var body = new LinkedHashMap<>(row);
        Object parent = body.remove("parentCode");
        if (parent != null) {
            body.put("parentId", "${" + parent + "}");
        }
        body.put("keep", row.get("code"));
        return made("/organisations", body);
    }

    private static Happening made(String path, Map<String, Object> row) {
        var body = new LinkedHashMap<>(row);
        String keep = (String) body.remove("keep");
        return new Happening(null, "system-admin", path, body, keep);
    }

    private static List<Map<String, Object>> read(String name) {
        return load(name, new TypeReference<List<Map<String, Object>>>() {});
    }

    private static <T> T load(String name, TypeReference<T> type) {
        return ShippedFiles.read("trial/" + name + ".yaml", type);
    }
}
