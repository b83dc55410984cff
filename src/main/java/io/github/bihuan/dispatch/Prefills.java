package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.CellDefinition.Prefill;
import io.github.bihuan.dispatch.domain.LedgerTexts;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Proposals for the texts of a form: the campaign's document, the activities of the period. */
@Singleton
final class Prefills {

    private static final int WEEK = 7;

    private final PrefillRepository repository;

    Prefills(PrefillRepository repository) {
        this.repository = repository;
    }

    /** Texts by cell; cells without a proposal are absent. */
    Uni<Map<String, String>> of(Tx tx, FormContext context) {
        List<CellDefinition> told = context.form().cells().stream()
                .filter(cell -> cell.prefill() == Prefill.ACTIVITIES)
                .toList();
        String[] kinds = told.stream()
                .flatMap(cell -> cell.activities().stream())
                .distinct()
                .toArray(String[]::new);
        return kinds.length == 0
                ? Uni.createFrom().item(documents(context))
                : repository
                        .activities(tx, context.asked(), kinds, since(context))
                        .map(held -> texts(context, told, held));
    }

    private static Map<String, String> texts(
            FormContext context, List<CellDefinition> told, List<HeldActivity> activities) {
        Map<String, String> texts = documents(context);
        for (CellDefinition cell : told) {
            String text = activities.stream()
                    .filter(activity -> cell.activities().contains(activity.kind()))
                    .map(activity -> LedgerTexts.day(activity.heldOn()) + activity.title())
                    .collect(Collectors.joining("；"));
            if (!text.isEmpty()) {
                texts.put(cell.code(), text + "。");
            }
        }
        return texts;
    }

    private static Map<String, String> documents(FormContext context) {
        Map<String, String> texts = new HashMap<>();
        String document = context.campaign().document(context.asked().cutOff());
        context.form().cells().stream()
                .filter(cell -> cell.prefill() == Prefill.CAMPAIGN_DOCUMENT)
                .forEach(cell -> texts.put(cell.code(), document));
        return texts;
    }

    /** First day of the period that a text is about. */
    private static LocalDate since(FormContext context) {
        LocalDate cutOff = context.asked().cutOff();
        return switch (context.form().cadence().kind()) {
            case "WEEKLY" -> cutOff.minusDays(WEEK - 1L);
            case "MONTHLY" -> cutOff.withDayOfMonth(1);
            default -> LocalDate.of(cutOff.getYear(), 1, 1);
        };
    }
}
