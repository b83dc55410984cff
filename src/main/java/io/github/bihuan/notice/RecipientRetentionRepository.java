package io.github.bihuan.notice;

import io.github.bihuan.shared.privacy.RetentionRepository;
import jakarta.inject.Singleton;

/**
 * The addresses that notices went to: the record keeps who got what when and by which channel. A delivery that is still to be
 * made keeps its address.
 */
@Singleton
final class RecipientRetentionRepository extends RetentionRepository {

    private static final String WHERE =
            """
            from notice_recipient r join notice n on n.id = r.notice_id
            where n.created_at < $1 and (num_nonnulls(r.phone, r.email) > 0
                or exists (select from delivery d where d.recipient_id = r.id and d.address <> '-'))
              and not exists (select from delivery d
                where d.recipient_id = r.id and d.status in ('PENDING', 'SENDING', 'FAILED', 'UNKNOWN'))
            """;
    private static final String CLEAR = """
            with due as (select r.id
            """ + WHERE
            + """
                 order by r.id limit $2 for update of r skip locked),
              gone as (update delivery d set address = '-' from due where d.recipient_id = due.id and d.address is not null)
            update notice_recipient r set phone = null, email = null from due where r.id = due.id""";

    RecipientRetentionRepository() {
        super("delivered-addresses", "select count(*) " + WHERE, CLEAR);
    }
}
