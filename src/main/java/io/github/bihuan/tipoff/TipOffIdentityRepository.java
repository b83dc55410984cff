package io.github.bihuan.tipoff;

import io.github.bihuan.shared.db.JsonColumns;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.privacy.RetentionRule;
import io.github.bihuan.shared.privacy.Seal;
import io.github.bihuan.shared.privacy.SealedColumn;
import io.github.bihuan.shared.privacy.SealedColumns;
import io.github.bihuan.shared.privacy.SealedFor;
import io.github.bihuan.tipoff.TipOffApi.Reporter;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who reported: sealed as a whole before it leaves the program, in a table that nothing else reads. */
@Singleton
final class TipOffIdentityRepository implements SealedColumns, RetentionRule {

    private static final String USE = "tip-off-identity";
    private static final String INSERT = "insert into tip_off_identity (tip_off_id, sealed) values ($1, $2)";
    private static final String READ = "select sealed from tip_off_identity where tip_off_id = $1";
    private static final String WHERE =
            """
            from tip_off_identity i join tip_off t on t.id = i.tip_off_id where t.archived_at < $1""";
    private static final String CLEAR =
            "delete from tip_off_identity where tip_off_id in (select i.tip_off_id " + WHERE + " limit $2)";

    private final Seal seal;
    private final JsonColumns json;

    TipOffIdentityRepository(Seal seal, JsonColumns json) {
        this.seal = seal;
        this.json = json;
    }

    Uni<Void> insert(Tx tx, UUID tipOff, Reporter reporter) {
        return tx.execute(INSERT, tipOff, seal.seal(of(tipOff), json.text(reporter)))
                .replaceWithVoid();
    }

    Uni<Optional<Reporter>> read(Tx tx, UUID tipOff) {
        return tx.find(row -> opened(tipOff, row.getString("sealed")), READ, tipOff);
    }

    @Override
    public List<SealedColumn> columns() {
        return List.of(SealedColumn.always("tip_off_identity", "sealed", USE, "tip_off_id::text"));
    }

    @Override
    public String code() {
        return "tip-off-identities";
    }

    @Override
    public Uni<Long> due(Tx tx, OffsetDateTime before) {
        return tx.find(row -> row.getLong(0), "select count(*) " + WHERE, before)
                .map(Optional::orElseThrow);
    }

    @Override
    public Uni<Integer> clear(Tx tx, OffsetDateTime before, int most) {
        return tx.execute(CLEAR, before, most);
    }

    private Reporter opened(UUID tipOff, String sealed) {
        return json.value(seal.open(of(tipOff), sealed), Reporter.class);
    }

    private static SealedFor of(UUID tipOff) {
        return new SealedFor(USE, tipOff.toString());
    }
}
