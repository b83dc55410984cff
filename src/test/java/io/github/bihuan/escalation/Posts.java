package io.github.bihuan.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.fixtures.HazardRows;
import io.github.bihuan.fixtures.OwnerSql;
import io.github.bihuan.shared.time.BusinessTime;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Who was the deputy leader (分管领导) of a township when: reassigned now and then. */
final class Posts {

    private record Tenure(Instant since, UUID official) {}

    private final String town;
    private final UUID organisation;
    private final List<Tenure> tenures = new ArrayList<>();

    Posts(String town) {
        this.town = town;
        OwnerSql.change("delete from assignment where region_code = ?", town);
        organisation = HazardRows.anOrganisation("交错样例镇安委办", "错安", "SAFETY_COMMITTEE_OFFICE", "TOWNSHIP", town);
    }

    void reassign(Instant at) {
        OwnerSql.change(
                """
                update assignment set revoked_on = greatest(valid_from, ?), revocation_reason = '分工调整'
                where region_code = ? and revoked_on is null""",
                BusinessTime.dateOf(at),
                town);
        UUID official = HazardRows.anOfficial("接任" + tenures.size(), "副镇长", organisation, town);
        HazardRows.assign("TOWNSHIP_DEPUTY_LEADER", official, "REGION", null, town);
        tenures.add(new Tenure(at, official));
    }

    /** What has gone out went to who held the post then; what waits is addressed to who held it when it was drafted. */
    void assertAddressed() {
        List<List<Object>> addressed = OwnerSql.rows(
                """
                select coalesce(n.issued_at, n.created_at), r.official_id from notice n
                join notice_recipient r on r.notice_id = n.id and r.role = 'TOWNSHIP_DEPUTY_LEADER' and not r.substitute""");
        assertThat(addressed)
                .allSatisfy(row -> assertThat(row.get(1)).isEqualTo(holderAt(((Timestamp) row.get(0)).toInstant())));
    }

    private UUID holderAt(Instant moment) {
        return tenures.stream()
                .filter(tenure -> !tenure.since().isAfter(moment))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .official();
    }
}
