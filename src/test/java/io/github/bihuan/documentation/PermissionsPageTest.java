package io.github.bihuan.documentation;

import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Role;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("权限一览")
class PermissionsPageTest {

    private static final String HEAD =
            """
            # Permissions 权限

            Generated from the permission table (`identity.Action`); do not edit. A row says which roles may do it at all; the caller's
            scope (属地) decides on which objects, and the rules of the domain decide the rest: who may accept, who may grant an
            extension. Refused by this table: 403 `forbidden`. Outside the scope: 404 `not-found`.

            """;

    @Test
    @DisplayName("docs/permissions.md 与权限表一致")
    void the_page_shows_the_permission_table() {
        GeneratedPage.at("docs/permissions.md").mustBe(HEAD + head() + rows() + legend());
    }

    private static String head() {
        String roles = columns(Role::name);
        return "| action | " + roles + " |\n|---|" + "---|".repeat(Role.values().length) + "\n";
    }

    private static String rows() {
        return Arrays.stream(Action.values())
                .map(action -> "| `" + action + "` | " + columns(role -> mark(action, role)) + " |\n")
                .collect(Collectors.joining());
    }

    private static String legend() {
        return "\n| role | 角色 |\n|---|---|\n"
                + Arrays.stream(Role.values())
                        .map(role -> "| `" + role + "` | " + role.label() + " |\n")
                        .collect(Collectors.joining());
    }

    private static String columns(java.util.function.Function<Role, String> cell) {
        return Arrays.stream(Role.values()).map(cell).collect(Collectors.joining(" | "));
    }

    private static String mark(Action action, Role role) {
        return action.roles().contains(role) ? "●" : " ";
    }
}
