package io.github.bihuan.identity;

import io.github.bihuan.shared.privacy.RetentionRepository;
import jakarta.inject.Singleton;

/** How to reach officials who left: the record keeps their names and posts. */
@Singleton
final class OfficialRetentionRepository extends RetentionRepository {

    private static final String DUE =
            "select count(*) from official where left_at < $1 and num_nonnulls(phone, email) > 0";
    private static final String CLEAR =
            """
            update official set phone = null, email = null, version = version + 1 where id in (
              select id from official where left_at < $1 and num_nonnulls(phone, email) > 0
              order by id limit $2 for update skip locked)""";

    OfficialRetentionRepository() {
        super("left-officials", DUE, CLEAR);
    }
}
