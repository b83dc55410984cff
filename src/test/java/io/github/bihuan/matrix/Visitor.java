package io.github.bihuan.matrix;

import io.github.bihuan.fixtures.TestTokens;
import io.github.bihuan.identity.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody who asks: a role, and how the token stands to the world's place.
 *
 * @param relation such as {@code parent region} or {@code other enterprise}
 * @param region the token's region, or null
 * @param enterprise the token's enterprise, or null
 * @param official the token's official, or null
 */
record Visitor(Role role, String relation, String region, UUID enterprise, UUID official, String token) {

    /** Every role with every relation that makes sense of it. */
    static List<Visitor> all(MatrixWorld world) {
        var all = new ArrayList<Visitor>();
        Arrays.stream(Role.values()).forEach(role -> all.addAll(of(role, world)));
        return all;
    }

    private static List<Visitor> of(Role role, MatrixWorld world) {
        if (role.ofEnterprise()) {
            return List.of(
                    person(role, "own enterprise", world.town(), world.enterprise()),
                    person(role, "other enterprise", world.town(), world.neighbour()),
                    person(role, "enterprise elsewhere", world.siblingTown(), world.elsewhere()),
                    person(role, "no enterprise", world.town(), null));
        }
        if (role == Role.RESPONSIBLE_OFFICIAL) {
            return List.of(
                    official(role, "assigned", world.town(), world.assigned()),
                    official(role, "assigned to others", world.town(), world.unassigned()),
                    official(role, "without assignment", world.town(), null),
                    official(role, "sibling region", world.siblingTown(), null));
        }
        return regions(world).entrySet().stream()
                .map(region -> office(role, region.getKey(), region.getValue(), world))
                .toList();
    }

    private static Map<String, String> regions(MatrixWorld world) {
        var regions = new LinkedHashMap<String, String>();
        regions.put("own region", world.town());
        regions.put("parent region", world.county());
        regions.put("parent's parent", world.city());
        regions.put("child region", world.village());
        regions.put("sibling region", world.siblingTown());
        regions.put("foreign county", world.otherCounty());
        regions.put("foreign city", "1403");
        regions.put("no region", null);
        return regions;
    }

    private static Visitor person(Role role, String relation, String region, UUID enterprise) {
        String token = enterprise == null
                ? TestTokens.of(user(role, relation), region, role.name())
                : TestTokens.ofEnterprise(user(role, relation), region, enterprise, role.name());
        return new Visitor(role, relation, region, enterprise, null, token);
    }

    /** At home the visitor belongs to the world's organisation, which reports. */
    private static Visitor office(Role role, String relation, String region, MatrixWorld world) {
        UUID organisation = world.town().equals(region) ? world.id("organisation") : null;
        String token = TestTokens.ofOfficial(user(role, relation), region, organisation, null, role.name());
        return new Visitor(role, relation, region, null, null, token);
    }

    private static Visitor official(Role role, String relation, String region, UUID official) {
        String token = TestTokens.ofOfficial(user(role, relation), region, null, official, role.name());
        return new Visitor(role, relation, region, null, official, token);
    }

    private static String user(Role role, String relation) {
        return "matrix-" + role + "-" + relation;
    }

    @Override
    public String toString() {
        return role + " (" + relation + ")";
    }
}
