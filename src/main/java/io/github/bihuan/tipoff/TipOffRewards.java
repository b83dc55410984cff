package io.github.bihuan.tipoff;

import io.github.bihuan.hazard.HazardRef;
import io.github.bihuan.hazard.Hazards;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Commands;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.time.BusinessTime;
import io.github.bihuan.statistics.Fact;
import io.github.bihuan.statistics.FactKind;
import io.github.bihuan.statistics.FactStore;
import io.github.bihuan.tipoff.TipOffAnswers.TipOffView;
import io.github.bihuan.tipoff.TipOffApi.NewReward;
import io.github.bihuan.tipoff.TipOffApi.Payment;
import io.github.bihuan.tipoff.domain.RewardRule;
import io.github.bihuan.tipoff.domain.RewardRule.Ground;
import io.github.bihuan.tipoff.domain.RewardRule.Reward;
import io.github.bihuan.tipoff.domain.TipOffAct;
import io.github.bihuan.tipoff.domain.TipOffRules;
import io.github.bihuan.tipoff.domain.TipOffStatus;
import io.github.bihuan.tipoff.domain.TipOffTransitions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Rewards (举报奖励): computed by rule, decided and paid by a person. */
@Singleton
final class TipOffRewards {

    private final Commands commands;
    private final TipOffRepository rows;
    private final TipOffSteps steps;
    private final Hazards hazards;
    private final FactStore facts;
    private final RewardRule rule;
    private final Clock clock;

    TipOffRewards(
            Commands commands,
            TipOffRepository rows,
            TipOffSteps steps,
            Hazards hazards,
            FactStore facts,
            TipOffSettings settings,
            Clock clock) {
        this.commands = commands;
        this.rows = rows;
        this.steps = steps;
        this.hazards = hazards;
        this.facts = facts;
        this.rule = settings.rewardRule();
        this.clock = clock;
    }

    Uni<TipOffView> grant(Caller caller, UUID id, NewReward request) {
        return commands.run(caller, request, TipOffView.class, tx -> steps.lock(tx, caller, id)
                .flatMap(before -> grant(tx, caller, before, request)));
    }

    /** Pays and counts it, in the campaigns of the hazard that was found. */
    Uni<TipOffView> pay(Caller caller, UUID id, Payment request) {
        return commands.run(caller, request, TipOffView.class, tx -> steps.lock(tx, caller, id)
                .flatMap(before -> pay(tx, caller, before, request)));
    }

    private Uni<TipOffView> grant(Tx tx, Caller caller, TipOffView before, NewReward request) {
        TipOffStatus next = TipOffTransitions.require(before.status(), TipOffAct.GRANT_REWARD);
        boolean first = before.duplicateOf() == null;
        TipOffRules.rewardable(before.outcome(), first);
        TipOffRules.day(request.decidedOn(), before.fedBackOn(), BusinessTime.today(clock), "decidedOn");
        Reward reward = rule.of(new Ground(
                first,
                before.insider(),
                request.fineYuan(),
                request.concealedDeaths() == null ? 0 : request.concealedDeaths(),
                request.grade(),
                request.amountYuan()));
        return steps.write(
                tx,
                caller,
                before,
                TipOffAct.GRANT_REWARD,
                rows.grant(tx, before.id(), next, request.decidedOn(), reward));
    }

    private Uni<TipOffView> pay(Tx tx, Caller caller, TipOffView before, Payment request) {
        TipOffStatus next = TipOffTransitions.require(before.status(), TipOffAct.PAY_REWARD);
        LocalDate decidedOn = before.reward().decidedOn();
        TipOffRules.day(request.paidOn(), decidedOn, BusinessTime.today(clock), "paidOn");
        Uni<Void> paid = rows.pay(tx, before.id(), next, request.paidOn());
        return steps.write(tx, caller, before, TipOffAct.PAY_REWARD, paid)
                .call(after -> hazards.require(tx, caller.scope(), after.hazardId())
                        .flatMap(hazard -> facts.append(tx, caller, fact(after, hazard, request.paidOn()))));
    }

    private static Fact fact(TipOffView after, HazardRef hazard, LocalDate paidOn) {
        return Fact.of(FactKind.REWARD_PAID, TipOffFiling.SUBJECT, after.id(), after.regionCode(), paidOn)
                .inCampaigns(hazard.campaignIds())
                .ofEnterprise(hazard.enterpriseId())
                .ofCategory("TIP_OFF_REWARD")
                .amounting(after.reward().amountYuan())
                .detailed(Map.of("anonymous", String.valueOf(after.anonymous())))
                .build();
    }
}
