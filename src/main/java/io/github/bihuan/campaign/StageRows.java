package io.github.bihuan.campaign;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Stages by id, for writing; lists go through {@link StageRepository}. */
@Singleton
class StageRows implements PanacheRepositoryBase<StageEntity, UUID> {}
