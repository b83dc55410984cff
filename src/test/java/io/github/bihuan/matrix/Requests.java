package io.github.bihuan.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Sends an operation as a visitor: with the ids of the world's objects, and a version that nobody has. */
final class Requests {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int AT_ONCE = 16;

    /** What a collection's own parameter {@code id} stands for, by the word before it. */
    private static final Map<String, String> OBJECTS = Map.ofEntries(
            Map.entry("activities", "activity"),
            Map.entry("assignments", "assignment"),
            Map.entry("campaigns", "campaign"),
            Map.entry("deliveries", "delivery"),
            Map.entry("documents", "document"),
            Map.entry("duties", "duty"),
            Map.entry("duty-instances", "duty-instance"),
            Map.entry("enterprises", "enterprise"),
            Map.entry("hazards", "hazard"),
            Map.entry("imports", "import"),
            Map.entry("inspections", "inspection"),
            Map.entry("ladders", "ladder"),
            Map.entry("listed-supervisions", "listing"),
            Map.entry("measures", "measure"),
            Map.entry("notice-channels", "channel"),
            Map.entry("notices", "notice"),
            Map.entry("officials", "official"),
            Map.entry("organisations", "organisation"),
            Map.entry("penalties", "penalty"),
            Map.entry("penalty-waivers", "waiver"),
            Map.entry("report-schedules", "schedule"),
            Map.entry("reports", "report"),
            Map.entry("stages", "stage"),
            Map.entry("tip-offs", "tip-off"));

    private static final Map<String, String> WORDS = Map.of(
            "standard", "gm10",
            "year", "2024",
            "documents", "rectification-plans",
            "cell", "town.inspectedEnterprises",
            "ledger", "major-hazards",
            "schedule", "WEEKLY_DISPATCH_MY",
            "type", "ENTERPRISES");

    private static final Map<String, String> CODES =
            Map.of("forms", "WEEKLY_DISPATCH_MY", "checklists", "CONFINED_SPACE", "terms", "INDUSTRIES");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final MatrixWorld world;
    private final RequestBodies bodies;

    Requests(URI base, MatrixWorld world, RequestBodies bodies) {
        this.base = base;
        this.world = world;
        this.bodies = bodies;
    }

    /** An answer with the visitor who got it. */
    record Answered<T>(T visitor, HttpResponse<String> answer) {}

    /** The answers to all who ask the same, a few at once. */
    <T> List<Answered<T>> send(Operation operation, List<T> visitors, Function<T, String> token) {
        var answers = new ArrayList<Answered<T>>();
        for (int from = 0; from < visitors.size(); from += AT_ONCE) {
            List<CompletableFuture<Answered<T>>> sent =
                    visitors.subList(from, Math.min(from + AT_ONCE, visitors.size())).stream()
                            .map(visitor -> client.sendAsync(
                                            request(operation, token.apply(visitor)), BodyHandlers.ofString())
                                    .thenApply(answer -> new Answered<>(visitor, answer)))
                            .toList();
            sent.stream().map(CompletableFuture::join).forEach(answers::add);
        }
        return answers;
    }

    private HttpRequest request(Operation operation, String token) {
        boolean upload = operation.toString().equals(MatrixImports.UPLOAD);
        Object body = operation.reads() || upload ? null : bodies.of(operation);
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path(operation)))
                .header("Accept", "*/*")
                .header("If-Match", "\"999999\"")
                .method(
                        operation.method(),
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json(body)));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (upload) {
            request.header("Content-Type", MatrixImports.FORM_TYPE)
                    .method(operation.method(), BodyPublishers.ofString(MatrixImports.FORM));
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.build();
    }

    private String path(Operation operation) {
        String path = PARAMETER.matcher(operation.path()).replaceAll(found -> value(operation.path(), found.group(1)));
        return path + query(operation);
    }

    private String value(String path, String parameter) {
        if (WORDS.containsKey(parameter)) {
            return WORDS.get(parameter);
        }
        String[] before =
                path.substring(0, path.indexOf("/{" + parameter + "}")).split("/");
        String word = before[before.length - 1];
        return switch (parameter) {
            case "enterpriseId" -> world.enterprise().toString();
            case "campaignId" -> world.id("campaign").toString();
            case "documentId" -> world.id("plan").toString();
            case "applicationId" -> world.id("application").toString();
            case "code" -> CODES.getOrDefault(word, world.town());
            default -> object(word).toString();
        };
    }

    private UUID object(String word) {
        UUID known = world.id(OBJECTS.getOrDefault(word, word));
        if (known == null) {
            throw new IllegalStateException("the world has nothing for /" + word + "/{id}: add it to MatrixWorld");
        }
        return known;
    }

    private String query(Operation operation) {
        return switch (operation.path()) {
            case "/api/v1/ledgers/{ledger}" -> "?campaignId=" + world.id("campaign");
            case "/api/v1/campaigns/{id}/report-overviews/{schedule}" -> "?dueOn=2024-12-20";
            case "/api/v1/notice-coverage" -> "?from=2024-12-01&to=2024-12-31";
            case "/api/v1/enterprises" -> "?limit=200&q=" + URLEncoder.encode(MatrixWorld.SECRET, UTF_8);
            case "/api/v1/audit-events" -> "?limit=200&subjectId=" + world.id("hazard");
            case "/api/v1/audit-events/export" -> "?from=2024-12-17&to=2024-12-17";
            default -> operation.lists() ? "?limit=200" : "";
        };
    }

    /** The object that a list must show to those who see it, and to nobody else. */
    UUID listed(Operation operation) {
        String word = operation.path().substring("/api/v1/".length());
        return word.startsWith("audit-events") ? world.id("hazard") : world.id(OBJECTS.getOrDefault(word, word));
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
