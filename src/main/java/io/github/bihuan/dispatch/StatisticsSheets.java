package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.StatisticsApi.Count;
import io.github.bihuan.dispatch.StatisticsApi.StatisticsView;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An enterprise's statistics as the official sheet. */
@Singleton
final class StatisticsSheets {

    private static final int TEN_THOUSAND = 4;

    private final Forms forms;
    private final OfficialSheets sheets;

    StatisticsSheets(Forms forms, OfficialSheets sheets) {
        this.forms = forms;
        this.sheets = sheets;
    }

    Uni<byte[]> bytes(StatisticsView view) {
        return sheets.bytes(new OfficialSheet(
                forms.require(view.formCode(), view.formVersion()),
                view.enterpriseName(),
                view.filedOn(),
                values(view),
                List.of(),
                view.correctionNote() == null ? List.of() : List.of("更正说明：" + view.correctionNote())));
    }

    private static Map<String, Object> values(StatisticsView view) {
        Map<String, Object> values = new HashMap<>();
        put(values, "general", view.general());
        put(values, "major", view.major());
        BigDecimal tenThousands =
                view.investmentYuan().movePointLeft(TEN_THOUSAND).setScale(2, RoundingMode.HALF_UP);
        values.put("statistics.investment", tenThousands.toPlainString());
        values.put("statistics.analysis", view.analysis());
        values.put("statistics.principal", view.signedBy());
        return values;
    }

    private static void put(Map<String, Object> values, String level, Count count) {
        values.put("statistics." + level + "Found", count.found());
        values.put("statistics." + level + "Rectified", count.rectified());
        values.put("statistics." + level + "Rate", count.rate());
    }
}
