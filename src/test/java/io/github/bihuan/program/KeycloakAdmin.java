package io.github.bihuan.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.List;

/** What an administrator does in the realm: users, roles, secrets, keys. */
final class KeycloakAdmin {

    private final Web web;
    private final String realm;
    private final String token;

    KeycloakAdmin(Web web, String realm, String token) {
        this.web = web;
        this.realm = realm;
        this.token = token;
    }

    /** A user with a password, a role and attributes as JSON, such as {@code "region_code":["141128101"]}; answers the {@code sub}. */
    String user(String name, String password, String role, String attributes) {
        call(
                "POST",
                "/users",
                """
                {"username":"%s","firstName":"张三","enabled":true,"attributes":{%s},
                 "credentials":[{"type":"password","value":"%s","temporary":false}]}"""
                        .formatted(name, attributes, password));
        String id = first("/users?exact=true&username=" + name).path("id").asText();
        grant(id, role);
        return id;
    }

    /** Gives the service account of a client a role and a region; answers the client's secret. */
    String service(String client, String role, String regionCode) {
        String id = client(client);
        JsonNode user = read("/clients/" + id + "/service-account-user");
        String account = user.path("id").asText();
        grant(account, role);
        call(
                "PUT",
                "/users/" + account,
                """
                {"username":"%s","enabled":true,"attributes":{"region_code":["%s"]}}"""
                        .formatted(user.path("username").asText(), regionCode));
        return read("/clients/" + id + "/client-secret").path("value").asText();
    }

    private void grant(String user, String role) {
        String bihuan = client("bihuan");
        String known =
                call("GET", "/clients/" + bihuan + "/roles/" + role, null).body();
        call("POST", "/users/" + user + "/role-mappings/clients/" + bihuan, "[" + known + "]");
    }

    /** From now on the client's tokens are good for so many seconds only. */
    void shortenTokens(String client, int seconds) {
        ObjectNode known = (ObjectNode) read("/clients/" + client(client));
        ((ObjectNode) known.path("attributes")).put("access.token.lifespan", Integer.toString(seconds));
        call("PUT", "/clients/" + client(client), known.toString());
    }

    /** Whether the user may try no more for now. */
    boolean isLockedOut(String user) {
        return read("/attack-detection/brute-force/users/" + user)
                .path("disabled")
                .asBoolean();
    }

    /** New signing keys; the old ones stay valid for the tokens they have signed. */
    void addKeys() {
        String id = read("").path("id").asText();
        call(
                "POST",
                "/components",
                """
                {"name":"rotated","providerId":"rsa-generated","providerType":"org.keycloak.keys.KeyProvider",
                 "parentId":"%s","config":{"priority":["200"],"algorithm":["RS256"]}}"""
                        .formatted(id));
    }

    /** The first keys are gone, as after a theft. */
    void removeFirstKeys() {
        for (JsonNode keys : list("/components?type=org.keycloak.keys.KeyProvider")) {
            if (keys.path("name").asText().equals("rsa-generated")) {
                call("DELETE", "/components/" + keys.path("id").asText(), null);
            }
        }
    }

    private String client(String name) {
        return first("/clients?clientId=" + name).path("id").asText();
    }

    private JsonNode first(String path) {
        return list(path).get(0);
    }

    private List<JsonNode> list(String path) {
        return Json.list(read(path));
    }

    private JsonNode read(String path) {
        return Json.parse(call("GET", path, null).body());
    }

    private HttpResponse<String> call(String method, String path, String json) {
        HttpResponse<String> answer = web.json(method, realm + path, token, json);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }
}
