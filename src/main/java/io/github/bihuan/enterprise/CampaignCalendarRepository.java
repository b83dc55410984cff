package io.github.bihuan.enterprise;

import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Campaigns are a higher feature: known here by the view {@code campaign_calendar} that they keep, and by nothing else. */
@Singleton
class CampaignCalendarRepository {

    private static final String CAMPAIGN_REGION = "select region_code from campaign_calendar where id = $1";

    /** Region of the campaign, if there is one. */
    Uni<Optional<String>> regionOf(Tx tx, UUID id) {
        return tx.find(row -> row.getString("region_code"), CAMPAIGN_REGION, id);
    }
}
