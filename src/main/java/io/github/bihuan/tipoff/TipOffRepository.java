package io.github.bihuan.tipoff;

import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.tipoff.TipOffApi.Decision;
import io.github.bihuan.tipoff.TipOffApi.Feedback;
import io.github.bihuan.tipoff.TipOffApi.NewTipOff;
import io.github.bihuan.tipoff.TipOffApi.Verification;
import io.github.bihuan.tipoff.domain.RewardRule.Reward;
import io.github.bihuan.tipoff.domain.TipOffChannel;
import io.github.bihuan.tipoff.domain.TipOffStatus;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Writes tip-offs. */
@Singleton
final class TipOffRepository {

    private static final String INSERT =
            """
            insert into tip_off (id, version, code, query_code_hash, region_code, channel, anonymous, insider, deaths,
              enterprise_name, place, description, received_on, recorded_at, recorded_by, status, status_on)
            values ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'RECEIVED', $12)""";
    private static final String MOVE = "update tip_off set version = version + 1, status =";

    /**
     * A tip-off that is new.
     *
     * @param recordedBy who took it down, {@code public} when nobody did
     */
    record Fresh(
            UUID id,
            String code,
            String queryCode,
            String regionCode,
            TipOffChannel channel,
            LocalDate receivedOn,
            String recordedBy) {}

    private final TipOffTexts texts;

    TipOffRepository(TipOffTexts texts) {
        this.texts = texts;
    }

    Uni<Void> insert(Tx tx, Fresh fresh, NewTipOff request, OffsetDateTime now) {
        return tx.execute(
                        INSERT,
                        fresh.id(),
                        fresh.code(),
                        QueryCodes.hash(fresh.queryCode()),
                        fresh.regionCode(),
                        fresh.channel().name(),
                        request.reporter() == null,
                        Boolean.TRUE.equals(request.insider()),
                        Boolean.TRUE.equals(request.deaths()),
                        request.enterpriseName().strip(),
                        request.place(),
                        texts.sealed(fresh.id(), request.description()),
                        fresh.receivedOn(),
                        now,
                        fresh.recordedBy())
                .replaceWithVoid();
    }

    /** What a decision says stays when it says nothing new. */
    Uni<Void> decide(Tx tx, UUID id, TipOffStatus to, LocalDate on, Decision decision, OffsetDateTime archivedAt) {
        return execute(
                tx,
                id,
                move(to, on)
                        .append(", reason = coalesce(", decision.reason())
                        .append(", reason), transferred_to = coalesce(", decision.transferredTo())
                        .append(", transferred_to), duplicate_of = coalesce(", decision.duplicateOf())
                        .append(", duplicate_of), archived_at =", archivedAt));
    }

    /** @param hazardId null when nothing was found */
    Uni<Void> conclude(Tx tx, UUID id, TipOffStatus to, Verification verification, UUID hazardId) {
        return execute(
                tx,
                id,
                move(to, verification.verifiedOn())
                        .append(", outcome =", verification.outcome().name())
                        .append(", opinion =", verification.opinion())
                        .append(", verified_on =", verification.verifiedOn())
                        .append(", hazard_id =", hazardId));
    }

    Uni<Void> feedBack(Tx tx, UUID id, TipOffStatus to, Feedback feedback) {
        return execute(
                tx,
                id,
                move(to, feedback.fedBackOn())
                        .append(", feedback =", feedback.feedback())
                        .append(", fed_back_on =", feedback.fedBackOn()));
    }

    Uni<Void> grant(Tx tx, UUID id, TipOffStatus to, LocalDate on, Reward reward) {
        return execute(
                tx,
                id,
                move(to, on)
                        .append(", reward_yuan =", reward.yuan())
                        .append(", reward_steps =", reward.steps().toArray(String[]::new))
                        .append(", reward_decided_on =", on));
    }

    Uni<Void> pay(Tx tx, UUID id, TipOffStatus to, LocalDate on) {
        return execute(tx, id, move(to, on).append(", reward_paid_on =", on));
    }

    private static Sql move(TipOffStatus to, LocalDate on) {
        return Sql.of(MOVE).bind(to.name()).append(", status_on =", on);
    }

    private static Uni<Void> execute(Tx tx, UUID id, Sql move) {
        return tx.execute(move.append("where id =", id)).replaceWithVoid();
    }
}
