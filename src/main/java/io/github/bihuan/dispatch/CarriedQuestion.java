package io.github.bihuan.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What figures are carried forward for, whatever the cut-off.
 *
 * @param indicators in the order of their codes, all of which can be carried
 */
record CarriedQuestion(
        UUID campaignId, LocalDate startedOn, String regionCode, UUID reporterId, List<Indicator> indicators) {

    /** Later than anything recorded: all that a snapshot saw counts. */
    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

    static CarriedQuestion of(AsKnown asked, List<Indicator> indicators) {
        return new CarriedQuestion(
                asked.campaignId(),
                asked.startedOn(),
                asked.regionCode(),
                asked.reporterId(),
                indicators.stream()
                        .sorted(Comparator.comparing(Indicator::code))
                        .toList());
    }

    /** All that a snapshot saw, up to the end of a day. */
    AsKnown upTo(LocalDate cutOff, String seen) {
        return new AsKnown(campaignId, startedOn, regionCode, cutOff, EVER, reporterId, seen);
    }

    /** Which indicators, and how they count: another text of one of them makes another basis. */
    String basis() {
        return indicators.stream()
                .map(indicator -> String.join(
                        " ",
                        indicator.code(),
                        indicator.set().name(),
                        indicator.counting().name(),
                        indicator.condition()))
                .collect(Collectors.joining("\n"));
    }
}
