package io.github.bihuan.shared.id;

import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Running numbers of the codes that people read, such as the 000123 of {@code YH-141128101-2024-000123}. */
@Singleton
public final class CodeNumbersRepository {

    private static final String NEXT =
            """
            insert into code_sequence (prefix, last_number) values ($1, 1)
            on conflict (prefix) do update set last_number = code_sequence.last_number + 1
            returning last_number""";

    private static final String RESERVE =
            """
            insert into code_sequence (prefix, last_number) values ($1, $2)
            on conflict (prefix) do update set last_number = code_sequence.last_number + $2
            returning last_number""";

    CodeNumbersRepository() {}

    /** Reserves so many numbers of the prefix; answers the last of them. */
    public Uni<Long> reserve(Tx tx, String prefix, long count) {
        return tx.find(row -> row.getLong("last_number"), RESERVE, prefix, count)
                .map(Optional::orElseThrow);
    }

    /** The next number of the prefix; taken back when the transaction is rolled back. */
    public Uni<Long> next(Tx tx, String prefix) {
        return tx.find(row -> row.getLong("last_number"), NEXT, prefix).map(Optional::orElseThrow);
    }
}
