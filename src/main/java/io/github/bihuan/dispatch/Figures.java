package io.github.bihuan.dispatch;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The values of a return as they are computed: from facts, or from the returns below.
 *
 * @param values by cell
 * @param included the returns below that went in; empty of one from facts
 * @param missing names of those who have not filed (未报送单位)
 * @param doubleCounted cells in which something may be counted twice
 */
record Figures(Map<String, Object> values, List<UUID> included, List<String> missing, List<String> doubleCounted) {

    static Figures ofFacts(Map<String, Object> values) {
        return new Figures(values, List.of(), List.of(), List.of());
    }
}
