package io.github.bihuan.delivery;

import io.github.bihuan.fixtures.HazardRows;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.notice.NoticeDraft;
import io.github.bihuan.notice.NoticeDraft.Content;
import io.github.bihuan.notice.NoticeDraft.Occasion;
import io.github.bihuan.notice.NoticeDraft.Subject;
import io.github.bihuan.notice.Notices;
import io.github.bihuan.notice.domain.IssueMode;
import io.github.bihuan.notice.domain.NoticeFacts.Limit;
import io.github.bihuan.notice.domain.NoticeFacts.Matter;
import io.github.bihuan.notice.domain.NoticeText;
import io.github.bihuan.notice.domain.RecipientRole;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Issues letters for tests of what happens to them afterwards. */
@Singleton
public class Letters {

    private static final LocalDate FOUND = LocalDate.of(2024, 12, 17);

    private final Notices notices;
    private final Database database;

    Letters(Notices notices, Database database) {
        this.notices = notices;
        this.database = database;
    }

    /** A reminder letter about a fresh hazard of a fresh enterprise in the region. */
    public UUID aReminder(String region) {
        return aReminder(region, HazardRows.anEnterprise("己机械样例有限公司", region));
    }

    public UUID aReminder(String region, UUID enterprise) {
        return aLetter(NoticeText.REMINDER_LETTER, IssueMode.AUTOMATIC, "L1", region, enterprise);
    }

    public UUID aLetter(NoticeText text, IssueMode mode, String step, String region, UUID enterprise) {
        UUID hazard = HazardRows.aHazard(enterprise, region, "GENERAL", FOUND, FOUND.plusDays(3));
        Matter matter = new Matter("YH-" + hazard, "己机械样例有限公司", "冲压车间", "无防护装置", "一般事故隐患", null, "镇级检查", FOUND);
        Limit limit = new Limit(FOUND.plusDays(3), 3, "整改期限2024年12月20日（含当日）。");
        NoticeDraft draft = new NoticeDraft(
                text,
                mode,
                Subject.hazard(hazard, enterprise, region, "GENERAL"),
                List.of(RecipientRole.PRINCIPAL, RecipientRole.RESPONSIBLE_OFFICIAL),
                List.of(),
                Content.of(matter, limit, null),
                Occasion.step(step, step, 1, FOUND, false));
        return database.write(Scope.nation(), tx -> notices.issue(tx, Caller.system("test"), draft))
                .await()
                .atMost(Duration.ofSeconds(20))
                .orElseThrow();
    }
}
