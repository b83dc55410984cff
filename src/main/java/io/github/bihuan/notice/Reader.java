package io.github.bihuan.notice;

import io.github.bihuan.identity.Action;
import io.github.bihuan.identity.Actor;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Reach;
import io.github.bihuan.identity.Role;
import io.github.bihuan.shared.db.Scope;
import java.util.List;
import java.util.UUID;

/**
 * Who reads notices: the authorities see those of their region; the enterprises' people, responsible officials and village
 * officers only what is addressed to them, once it has gone out.
 *
 * @param addresseeOnly sees nothing but what is addressed to the caller
 */
record Reader(
        Scope scope, boolean addresseeOnly, UUID enterpriseId, UUID officialId, UUID organisationId, String[] roles) {

    static Reader of(Caller caller) {
        Actor actor = caller.actor();
        boolean enterprise = actor.roles().stream().anyMatch(Role::ofEnterprise);
        return new Reader(
                Scope.region(actor.regionCode() == null ? "~" : actor.regionCode()),
                actor.reach(Action.NOTICE_READ) == Reach.ADR,
                enterprise ? actor.enterpriseId() : null,
                enterprise ? null : actor.officialId(),
                enterprise ? null : actor.organisationId(),
                signsFor(actor));
    }

    /**
     * The roles of an enterprise's recipients that the caller may sign for: the principal for the enterprise, the safety
     * manager for what is addressed to the safety manager and to whoever carries out the rectification.
     */
    private static String[] signsFor(Actor actor) {
        if (actor.is(Role.ENTERPRISE_PRINCIPAL)) {
            return new String[] {"PRINCIPAL", "ACTUAL_CONTROLLER", "RECTIFICATION_OWNER", "SAFETY_MANAGER"};
        }
        return actor.is(Role.ENTERPRISE_SAFETY_MANAGER)
                ? List.of("SAFETY_MANAGER", "RECTIFICATION_OWNER").toArray(String[]::new)
                : new String[0];
    }
}
