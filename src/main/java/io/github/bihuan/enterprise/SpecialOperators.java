package io.github.bihuan.enterprise;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.id.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** The certificates of special operators (特种作业操作证), for imports: looked up and recorded in sets. */
@Singleton
public final class SpecialOperators {

    /**
     * A certificate.
     *
     * @param regionCode of the enterprise
     * @param workType 作业类别、操作项目
     * @param number holds the citizen's number; stored sealed, shown masked
     * @param issuedOn or null
     * @param reviewDueOn 应复审日期, or null
     * @param issuer or null
     */
    public record Certificate(
            UUID enterpriseId,
            String regionCode,
            String holderName,
            String workType,
            String number,
            LocalDate issuedOn,
            LocalDate validUntil,
            LocalDate reviewDueOn,
            String issuer) {

        private static final int SHOWN = 4;

        /** Enough of the number to recognise it. */
        public static String masked(String number) {
            return number.length() <= 2 * SHOWN
                    ? "****"
                    : number.substring(0, SHOWN) + "****" + number.substring(number.length() - SHOWN);
        }

        Certificate masked() {
            return new Certificate(
                    enterpriseId,
                    regionCode,
                    holderName,
                    workType,
                    masked(number),
                    issuedOn,
                    validUntil,
                    reviewDueOn,
                    issuer);
        }
    }

    /** A certificate that is recorded. */
    public record Recorded(UUID id, Certificate certificate) {}

    private final SpecialOperatorRepository rows;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    SpecialOperators(SpecialOperatorRepository rows, Journal journal, Ids ids, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /** All certificates of the enterprises, numbers in full. */
    public Uni<List<Recorded>> of(Tx tx, Collection<UUID> enterprises) {
        return rows.of(tx, enterprises);
    }

    /** The number of a certificate as ledgers print it, from what is stored. */
    public String maskedNumber(UUID certificate, String stored) {
        return Certificate.masked(rows.number(certificate, stored));
    }

    /** Records all; answers their ids in the same order. */
    public Uni<List<UUID>> record(Tx tx, Caller caller, List<Certificate> certificates) {
        List<Recorded> fresh = certificates.stream()
                .map(certificate -> new Recorded(ids.next(), certificate))
                .toList();
        List<JournalEntry> written = IntStream.range(0, fresh.size())
                .mapToObj(i -> JournalEntry.created(
                        "SPECIAL_OPERATOR_CERTIFICATE",
                        "SPECIAL_OPERATOR_CERTIFICATE",
                        fresh.get(i).id(),
                        certificates.get(i).regionCode(),
                        certificates.get(i).masked()))
                .toList();
        return rows.insert(tx, fresh, clock.instant(), caller.actor().subject())
                .chain(() -> journal.recordAll(tx, caller, written))
                .replaceWith(fresh.stream().map(Recorded::id).toList());
    }
}
