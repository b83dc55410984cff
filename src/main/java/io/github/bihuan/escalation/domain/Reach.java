package io.github.bihuan.escalation.domain;

import io.github.bihuan.notice.domain.RecipientRole;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who can be reached in one region: which roles somebody holds, which of them by a channel that works, and who stands in for a
 * vacant role, in order (副职，再上级，最后属地办公室).
 *
 * @param held roles that at least one person or unit holds
 * @param reachable roles of which at least one holder is reached by mail, SMS or the robot of the unit, as the official has chosen
 */
public record Reach(
        String regionCode,
        Set<RecipientRole> held,
        Set<RecipientRole> reachable,
        Map<RecipientRole, List<RecipientRole>> deputies) {

    /** What is wrong with a role. */
    public enum Want {
        /** 空缺且无人代为接收. */
        NOBODY("空缺，也没有人代为接收"),
        /** 有人任职，但没有可用的联系方式. */
        NO_ADDRESS("没有可用的联系方式");

        private final String label;

        Want(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The role that gets the notice: the role itself when held, else the first of its deputies that is. */
    public Optional<RecipientRole> receives(RecipientRole role) {
        return held.contains(role)
                ? Optional.of(role)
                : deputies.getOrDefault(role, List.of()).stream()
                        .filter(held::contains)
                        .findFirst();
    }

    /** Why the role's notices end nowhere; empty when somebody is reached. */
    public Optional<Want> want(RecipientRole role) {
        return receives(role)
                .map(who -> reachable.contains(who) ? Optional.<Want>empty() : Optional.of(Want.NO_ADDRESS))
                .orElse(Optional.of(Want.NOBODY));
    }
}
