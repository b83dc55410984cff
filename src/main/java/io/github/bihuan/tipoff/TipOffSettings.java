package io.github.bihuan.tipoff;

import io.github.bihuan.tipoff.domain.RewardRule;
import io.github.bihuan.tipoff.domain.TipOffDeadlines;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** What local rules may set otherwise (specification §4.5): rewards in yuan, periods in working days. */
@ConfigMapping(prefix = "bihuan.tip-off")
interface TipOffSettings {

    Reward reward();

    Days days();

    interface Reward {
        @WithDefault("0.15")
        BigDecimal rate();

        @WithDefault("3000")
        BigDecimal floor();

        @WithDefault("300000")
        BigDecimal cap();

        @WithDefault("1.2")
        BigDecimal insiderFactor();
    }

    interface Days {
        @WithDefault("5")
        int accept();

        @WithDefault("30")
        int verify();

        @WithDefault("5")
        int feedBack();

        @WithDefault("15")
        int reward();
    }

    default RewardRule rewardRule() {
        return new RewardRule(reward().rate(), reward().floor(), reward().cap(), reward().insiderFactor());
    }

    default TipOffDeadlines deadlines() {
        return new TipOffDeadlines(days().accept(), days().verify(), days().feedBack(), days().reward());
    }
}
