package io.github.bihuan.privacy;

import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.privacy.KeyRing;
import io.github.bihuan.shared.privacy.Seal;
import io.github.bihuan.shared.privacy.SealedColumn;
import io.github.bihuan.shared.privacy.SealedColumns;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The operator puts the second key first, and takes the first away once everything is sealed with the second. */
@Singleton
class KeyRotation {

    private final String[] keys;
    private final Database database;
    private final ResealRepository repository;
    private final List<SealedColumns> features;

    KeyRotation(
            @ConfigProperty(name = "bihuan.privacy.keys") String keys,
            Database database,
            ResealRepository repository,
            @All List<SealedColumns> features) {
        this.keys = keys.split(",");
        this.database = database;
        this.repository = repository;
        this.features = features;
    }

    /** The program restarted with the second key first. */
    Resealing resealing() {
        return new Resealing(database, repository, new Seal(KeyRing.of(keys[1] + "," + keys[0])), columns());
    }

    /** What can still be read without the first key. */
    Seal onlyNew() {
        return new Seal(KeyRing.of(keys[1]));
    }

    List<SealedColumn> columns() {
        return features.stream().flatMap(feature -> feature.columns().stream()).toList();
    }
}
