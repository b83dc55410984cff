package io.github.bihuan.shared.time;

import java.time.LocalDate;
import java.util.List;

/**
 * A date found by counting working days, with its reasons.
 *
 * @param provisional a year without a published calendar was touched: Monday to Friday were assumed, recompute when the
 *     notice is there
 * @param steps the arithmetic in Chinese, one sentence each, naming every holiday that was skipped
 */
public record WorkdayResult(LocalDate date, boolean provisional, List<String> steps) {

    public WorkdayResult {
        steps = List.copyOf(steps);
    }
}
