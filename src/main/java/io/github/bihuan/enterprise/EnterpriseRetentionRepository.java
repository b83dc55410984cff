package io.github.bihuan.enterprise;

import io.github.bihuan.shared.privacy.RetentionRepository;
import jakarta.inject.Singleton;

/** How to reach the people of enterprises that were closed or moved away: the record keeps their names. */
@Singleton
final class EnterpriseRetentionRepository extends RetentionRepository {

    private static final String WHERE =
            """
            from enterprise where status in ('CLOSED', 'MOVED_OUT') and updated_at < $1
              and num_nonnulls(principal_phone, principal_email, actual_controller_phone, actual_controller_email,
                safety_manager_phone, safety_manager_email) > 0""";
    private static final String CLEAR =
            """
            update enterprise set principal_phone = null, principal_email = null, actual_controller_phone = null,
              actual_controller_email = null, safety_manager_phone = null, safety_manager_email = null,
              version = version + 1
            where id in (select id
            """
                    + WHERE + " order by id limit $2 for update skip locked)";

    EnterpriseRetentionRepository() {
        super("closed-enterprises", "select count(*) " + WHERE, CLEAR);
    }
}
