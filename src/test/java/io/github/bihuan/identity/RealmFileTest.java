package io.github.bihuan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("随程序提供的 Keycloak 域文件")
class RealmFileTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final JsonNode realm = read();

    @Test
    @DisplayName("十六个角色与程序一致，说明为正式名称")
    void its_roles_are_those_of_the_program() {
        Map<String, String> roles = stream(realm.at("/roles/client/bihuan"))
                .collect(Collectors.toMap(role -> role.path("name").asText(), role -> role.path("description")
                        .asText()));
        assertThat(roles).isEqualTo(Arrays.stream(Role.values()).collect(Collectors.toMap(Role::name, Role::label)));
        assertThat(texts(realm.at("/clientScopeMappings/bihuan/0/roles")))
                .containsExactlyInAnyOrderElementsOf(roles.keySet());
    }

    @Test
    @DisplayName("每个声明都有映射，属性只有管理员能改")
    void each_claim_has_a_mapper_and_only_administrators_change_attributes() throws IOException {
        JsonNode scope = stream(realm.path("clientScopes"))
                .filter(one -> one.path("name").asText().equals("bihuan"))
                .findFirst()
                .orElseThrow();
        assertThat(stream(scope.path("protocolMappers"))
                        .map(mapper -> mapper.path("name").asText()))
                .containsExactlyInAnyOrder(
                        "audience", "groups", "region_code", "organisation_id", "official_id", "enterprise_id");
        JsonNode profile = JSON.readTree(
                realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                        .asText());
        assertThat(stream(profile.path("attributes"))
                        .filter(attribute -> attribute.path("name").asText().contains("_")))
                .hasSize(4)
                .allSatisfy(attribute ->
                        assertThat(texts(attribute.at("/permissions/edit"))).containsExactly("admin"));
    }

    @Test
    @DisplayName("没有用户、没有口令、没有密钥，猜口令会被锁定")
    void it_ships_no_secret_and_no_user() {
        assertThat(realm.has("users")).isFalse();
        assertThat(realm.findValues("secret")).isEmpty();
        assertThat(realm.findValues("credentials")).isEmpty();
        assertThat(realm.findValues("privateKey")).isEmpty();
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("registrationAllowed").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("前端只能用授权码加 PKCE，服务账号只能用自己的凭据，都不能收集口令")
    void its_clients_can_do_only_what_they_are_for() {
        assertThat(realm.path("clients")).allSatisfy(client -> {
            assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isFalse();
            assertThat(client.path("implicitFlowEnabled").asBoolean()).isFalse();
            assertThat(client.path("fullScopeAllowed").asBoolean()).isFalse();
        });
        JsonNode web = client("bihuan-web");
        assertThat(web.path("publicClient").asBoolean()).isTrue();
        assertThat(web.path("attributes").path("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(texts(web.path("redirectUris"))).doesNotContain("*").allMatch(uri -> uri.startsWith("https://"));
        JsonNode service = client("bihuan-exchange");
        assertThat(service.path("serviceAccountsEnabled").asBoolean()).isTrue();
        assertThat(service.path("publicClient").asBoolean()).isFalse();
        assertThat(service.path("standardFlowEnabled").asBoolean()).isFalse();
    }

    private JsonNode client(String id) {
        return stream(realm.path("clients"))
                .filter(client -> client.path("clientId").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::asText).toList();
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode read() {
        try {
            return JSON.readTree(Files.readString(Path.of("docs", "operate", "keycloak", "bihuan-realm.json")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
