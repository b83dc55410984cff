package io.github.bihuan.campaign;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Campaigns by id, for writing; lists go through {@link CampaignRepository}. */
@Singleton
class CampaignRows implements PanacheRepositoryBase<CampaignEntity, UUID> {}
