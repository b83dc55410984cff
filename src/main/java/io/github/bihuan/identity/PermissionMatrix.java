package io.github.bihuan.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The permission matrix (specification §5.3) as the file {@code identity/permissions.csv}: what each role may do, and how far that
 * reaches. Read once; a file that misses an action or a cell, or names what does not exist, keeps the program from starting.
 */
public final class PermissionMatrix {

    private static final String FILE = "/identity/permissions.csv";
    private static final String PUBLIC = "PU";
    private static final String NONE = "-";
    private static final int FIRST_ROLE = 3;
    private static final PermissionMatrix BUNDLED = read();

    private final List<Row> rows;
    private final Map<Action, Row> byAction = new EnumMap<>(Action.class);

    private PermissionMatrix(List<Row> rows) {
        this.rows = List.copyOf(rows);
        rows.stream().filter(row -> row.action() != null).forEach(this::index);
        Arrays.stream(Action.values())
                .forEach(action -> require(byAction.containsKey(action), "the matrix has no row of " + action));
    }

    /**
     * One thing that can be done.
     *
     * @param action null as long as no endpoint does it
     * @param reaches how far it reaches for the roles that may do it
     * @param everybody whether it is for everybody, without a token
     * @param note key of the remark that explains the row, or empty
     */
    public record Row(
            String area, Action action, String name, Map<Role, Reach> reaches, boolean everybody, String note) {}

    public static PermissionMatrix bundled() {
        return BUNDLED;
    }

    public List<Row> rows() {
        return rows;
    }

    public Row of(Action action) {
        return byAction.get(action);
    }

    /** The widest reach that one of the roles has, or empty when none may do it. */
    Optional<Reach> reach(Collection<Role> roles, Action action) {
        Map<Role, Reach> reaches = of(action).reaches();
        return roles.stream().map(reaches::get).filter(reach -> reach != null).min(Reach::compareTo);
    }

    /** @throws IllegalArgumentException naming the line that is wrong */
    static PermissionMatrix parse(Stream<String> lines) {
        List<String[]> cells = lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line ->
                        Arrays.stream(line.split(",", -1)).map(String::strip).toArray(String[]::new))
                .toList();
        List<String> head = head();
        require(!cells.isEmpty() && Arrays.asList(cells.get(0)).equals(head), "the columns are to be " + head);
        return new PermissionMatrix(
                cells.stream().skip(1).map(PermissionMatrix::row).toList());
    }

    private static PermissionMatrix read() {
        try (InputStream file = PermissionMatrix.class.getResourceAsStream(FILE)) {
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> head() {
        List<String> head = new ArrayList<>(List.of("area", "action", "name"));
        Arrays.stream(Role.values()).map(Role::column).forEach(head::add);
        head.addAll(List.of(PUBLIC, "note"));
        return head;
    }

    private static Row row(String[] cells) {
        require(cells.length == head().size(), "wrong number of cells: " + String.join(",", cells));
        Action action = cells[1].equals(NONE) ? null : Action.valueOf(cells[1]);
        Map<Role, Reach> reaches = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            String cell = cells[FIRST_ROLE + role.ordinal()];
            if (!cell.equals(NONE)) {
                reaches.put(role, Reach.valueOf(cell));
            }
        }
        boolean everybody = !cells[FIRST_ROLE + Role.values().length].equals(NONE);
        require(action == null || !everybody, "no endpoint is open without a token: " + action);
        return new Row(cells[0], action, cells[2], Map.copyOf(reaches), everybody, cells[cells.length - 1]);
    }

    private void index(Row row) {
        require(byAction.put(row.action(), row) == null, "the matrix has two rows of " + row.action());
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
