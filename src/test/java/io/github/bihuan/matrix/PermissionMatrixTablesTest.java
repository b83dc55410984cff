package io.github.bihuan.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.documentation.OpenApiDocument;
import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.ActionWords;
import io.github.bihuan.identity.PermissionMatrix;
import io.github.bihuan.identity.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("规范第5.3节的权限矩阵与程序的权限表：逐个接口、逐个角色一致")
class PermissionMatrixTablesTest {

    private final Specification specification = Specification.read();
    private final List<Operation> operations = Operation.all(OpenApiDocument.checkedIn());

    @Test
    @DisplayName("每个接口都归入矩阵的一项，没有归入的不能通过")
    void an_endpoint_that_the_matrix_does_not_name_fails() {
        assertThat(operations)
                .filteredOn(operation -> !operation.isForAll())
                .allMatch(operation -> specification.knows(operation.column(), operation.right()));
        assertThat(specification.cells().keySet())
                .as("rights that no endpoint takes")
                .allMatch(cell -> operations.stream()
                        .anyMatch(operation -> operation.column().equals(cell.column())
                                && operation.right().equals(cell.right())));
    }

    @Test
    @DisplayName("程序的权限表给每个接口的范围就是规范给的范围")
    void the_programs_table_grants_what_the_specification_grants() {
        assertThat(operations.stream().flatMap(this::differences)).isEmpty();
    }

    private Stream<String> differences(Operation operation) {
        return Arrays.stream(Role.values())
                .filter(role -> !Objects.equals(expected(role, operation), granted(role, operation)))
                .map(role -> operation + " as " + role + ": specification " + expected(role, operation) + ", program "
                        + granted(role, operation));
    }

    private String expected(Role role, Operation operation) {
        return name(specification.of(role, operation));
    }

    private static String granted(Role role, Operation operation) {
        String action = operation.definition().path(ActionWords.EXTENSION).asText();
        return action.equals(ActionWords.NONE)
                ? Specification.Range.ALL.name()
                : name(PermissionMatrix.bundled()
                        .of(Action.valueOf(action))
                        .reaches()
                        .get(role));
    }

    private static String name(Enum<?> range) {
        return Optional.ofNullable(range).map(Enum::name).orElse("–");
    }
}
