package io.github.bihuan.hazard;

import io.github.bihuan.hazard.domain.HazardDocument;
import io.github.bihuan.hazard.domain.HazardDocument.Acceptance;
import io.github.bihuan.hazard.domain.HazardDocument.AuthorityReport;
import io.github.bihuan.hazard.domain.HazardDocument.Classification;
import io.github.bihuan.hazard.domain.HazardDocument.CloseOut;
import io.github.bihuan.hazard.domain.HazardDocument.Confirmation;
import io.github.bihuan.hazard.domain.HazardDocument.Finding;
import io.github.bihuan.hazard.domain.HazardDocument.InterimControl;
import io.github.bihuan.hazard.domain.HazardDocument.LedgerEntry;
import io.github.bihuan.hazard.domain.HazardDocument.LookBack;
import io.github.bihuan.hazard.domain.HazardDocument.RectificationReport;
import io.github.bihuan.hazard.domain.HazardDocument.Resumption;
import io.github.bihuan.hazard.domain.HazardDocument.StaffReport;
import io.github.bihuan.hazard.domain.HazardDocument.Transfer;
import io.github.bihuan.shared.time.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;

/** The day that is written on a document; a document without one is of today. */
final class DocumentDays {

    private static final Map<Class<? extends HazardDocument>, Function<HazardDocument, LocalDate>> WRITTEN =
            Map.ofEntries(
                    day(Finding.class, Finding::foundOn),
                    day(LedgerEntry.class, document -> document.finding().foundOn()),
                    day(Confirmation.class, Confirmation::confirmedOn),
                    day(Classification.class, Classification::classifiedOn),
                    day(InterimControl.class, InterimControl::effectiveOn),
                    day(AuthorityReport.class, document -> dateOf(document.reportedAt())),
                    day(StaffReport.class, document -> dateOf(document.reportedAt())),
                    day(RectificationReport.class, RectificationReport::completedOn),
                    day(Acceptance.class, Acceptance::acceptedOn),
                    day(Resumption.class, Resumption::signedOn),
                    day(CloseOut.class, CloseOut::closedOn),
                    day(LookBack.class, LookBack::lookedBackOn),
                    day(Transfer.class, Transfer::signedOn));

    private DocumentDays() {}

    static LocalDate of(HazardDocument document, LocalDate today) {
        var written = WRITTEN.get(document.getClass());
        LocalDate day = written == null ? null : written.apply(document);
        return day == null ? today : day;
    }

    private static LocalDate dateOf(Instant instant) {
        return instant == null ? null : BusinessTime.dateOf(instant);
    }

    private static <D extends HazardDocument>
            Map.Entry<Class<? extends HazardDocument>, Function<HazardDocument, LocalDate>> day(
                    Class<D> type, Function<D, LocalDate> written) {
        return Map.entry(type, document -> written.apply(type.cast(document)));
    }
}
