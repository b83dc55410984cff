package io.github.bihuan.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a running trial of the sample campaign in the words of scenario A: E1…E5, H1…H13. */
final class Mafang {

    private static final Map<String, String> HAZARDS = Map.ofEntries(
            Map.entry("甲轧钢 2024-12-18 GENERAL", "H1"),
            Map.entry("甲轧钢 2024-12-19 MAJOR", "H2"),
            Map.entry("乙铸造 2024-12-20 GENERAL", "H3"),
            Map.entry("乙铸造 2024-12-23 GENERAL", "H4"),
            Map.entry("丙食品 2024-12-25 GENERAL", "H5"),
            Map.entry("丙食品 2024-12-19 GENERAL", "H6"),
            Map.entry("丙食品 2024-12-19 MAJOR", "H7"),
            Map.entry("丁建材 2024-12-20 GENERAL", "H8"),
            Map.entry("甲轧钢 2024-12-24 GENERAL", "H9"),
            Map.entry("丙食品 2024-12-26 GENERAL", "H10"),
            Map.entry("丁建材 2024-12-26 MAJOR", "H11"),
            Map.entry("戊饲料 2024-12-31 MAJOR", "H12"),
            Map.entry("戊饲料 2025-01-02 GENERAL", "H13"));

    private final ProgramProcess program;
    private final Map<String, String> tokens = new TreeMap<>();

    Mafang(ProgramProcess program) {
        this.program = program;
    }

    /** Time passes: everything that falls due on the way is done. */
    void moveTo(String instant) {
        put("{\"at\":\"" + instant + "\",\"frozen\":true}");
    }

    /** Time passes while the scheduler is down: its jobs run only once, at the end. */
    void skipTo(String instant) {
        put("{\"at\":\"" + instant + "\",\"frozen\":true,\"outage\":true}");
    }

    private void put(String move) {
        var answer = program.put("/trial/clock", move);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
    }

    String token(String user) {
        return tokens.computeIfAbsent(user, program::token);
    }

    JsonNode get(String user, String path) {
        var answer = program.get("/api/v1" + path, token(user));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return Json.parse(answer.body());
    }

    List<JsonNode> list(String user, String path) {
        return Json.list(get(user, path).path("items"));
    }

    String campaignId() {
        return list("town-office", "/campaigns?q=MF-2024-27").get(0).path("id").asText();
    }

    JsonNode form(String code, String query) {
        return get("town-office", "/campaigns/" + campaignId() + "/forms/" + code + "?" + query);
    }

    /** The cells of the weekly table, by code. */
    Map<String, String> weekly(String query) {
        return Json.list(form("WEEKLY_DISPATCH_MY", query).path("cells")).stream()
                .collect(Collectors.toMap(
                        cell -> cell.path("code").asText(),
                        cell -> cell.path("value").asText(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** All hazards by their name in the scenario. */
    Map<String, JsonNode> hazards() {
        Map<String, String> enterprises = list("town-office", "/enterprises?limit=50").stream()
                .collect(Collectors.toMap(
                        enterprise -> enterprise.path("id").asText(),
                        enterprise -> enterprise.path("name").asText().substring(6, 9)));
        return list("town-office", "/hazards?limit=50").stream()
                .filter(hazard -> !hazard.path("status").asText().equals("WITHDRAWN"))
                .collect(Collectors.toMap(
                        hazard -> HAZARDS.get(
                                enterprises.get(hazard.path("enterpriseId").asText()) + " "
                                        + hazard.path("foundOn").asText() + " "
                                        + hazard.path("level").asText()),
                        Function.identity()));
    }

    /** Names of the hazards that are overdue now. */
    List<String> overdue() {
        return hazards().entrySet().stream()
                .filter(hazard -> hazard.getValue().path("overdue").asBoolean())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** SENT whether or not the mail has arrived yet. */
    static String sent(JsonNode notice) {
        return notice.path("status").asText().replace("DELIVERED", "SENT");
    }

    /** Signs a document about a hazard that must be accepted; answers its id. */
    String sign(String user, String hazard, String document, String json) {
        String path = "/api/v1/hazards/" + hazard;
        String etag =
                program.get(path, token(user)).headers().firstValue("ETag").orElseThrow();
        return made(program.post(path + document, token(user), json, "If-Match", etag));
    }

    String post(String user, String path, String json) {
        return made(attempt(user, path, json));
    }

    /** A request that may be refused. */
    HttpResponse<String> attempt(String user, String path, String json) {
        return program.post("/api/v1" + path, token(user), json);
    }

    private static String made(HttpResponse<String> answer) {
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return Json.parse(answer.body()).path("id").asText();
    }

    /** The ladder's notices about a hazard, such as {@code "L0 2024-12-23 SENT"}, by due day. */
    List<String> ladder(String hazard) {
        String id = hazards().get(hazard).path("id").asText();
        return list("town-office", "/notices?limit=200&subjectId=" + id).stream()
                .filter(notice -> notice.path("step").asText().matches("L[0-5]"))
                .map(notice -> notice.path("dueOn").asText() + " "
                        + notice.path("step").asText() + " "
                        + sent(notice))
                .sorted()
                .toList();
    }
}
