package io.github.bihuan.matrix;

import io.github.bihuan.fixtures.OwnerSql;
import java.util.Map;
import java.util.UUID;

/**
 * A town of a city that no other test uses, with one object of each kind about one enterprise; a neighbour beside it and an
 * enterprise in the next town.
 *
 * @param ids the objects' ids by name
 */
record MatrixWorld(String town, String siblingTown, String otherCounty, Map<String, UUID> ids) {

    /** In every text of the town's objects: it must never be read by somebody outside. */
    static final String SECRET = "矩阵机密";

    private static MatrixWorld only;

    /** Made once: the codes of a city can be taken once. */
    static synchronized MatrixWorld known() {
        if (only == null) {
            only = new MatrixBuilder(place()).build();
        }
        return only;
    }

    private static MatrixWorld place() {
        String county = region("code like '1408__' and code not like '%00'", 0);
        return new MatrixWorld(
                region("code like '" + county + "___'", 0),
                region("code like '" + county + "___'", 1),
                region("code like '1408__' and code not like '%00'", 1),
                Map.of());
    }

    private static String region(String condition, int which) {
        return (String) OwnerSql.rows("select code from region where " + condition + " order by code")
                .get(which)
                .get(0);
    }

    String village() {
        return town + "201";
    }

    String county() {
        return town.substring(0, 6);
    }

    String city() {
        return town.substring(0, 4);
    }

    UUID enterprise() {
        return id("enterprise");
    }

    UUID neighbour() {
        return id("neighbour");
    }

    UUID elsewhere() {
        return id("elsewhere");
    }

    UUID assigned() {
        return id("official");
    }

    UUID unassigned() {
        return id("unassigned");
    }

    UUID id(String name) {
        return ids.get(name);
    }
}
