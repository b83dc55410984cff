package io.github.bihuan.hazard;

import io.github.bihuan.hazard.domain.Hazard;
import io.github.bihuan.hazard.domain.HazardEvent;
import io.github.bihuan.hazard.domain.HazardEvent.Audience;
import io.github.bihuan.hazard.domain.HazardEventKind;
import io.github.bihuan.notice.NoticeDraft.Subject;
import io.github.bihuan.notice.domain.ChineseDate;
import io.github.bihuan.notice.domain.NoticeFacts.Limit;
import io.github.bihuan.notice.domain.NoticeFacts.Matter;
import io.github.bihuan.notice.domain.NoticeText;
import io.github.bihuan.notice.domain.RecipientRole;
import io.github.bihuan.shared.time.BusinessTime;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a notice about a hazard says, and to which roles it goes. */
@Singleton
final class HazardLetters {

    private static final Map<HazardEventKind, NoticeText> TEXTS = new EnumMap<>(Map.of(
            HazardEventKind.HAZARD_FOUND, NoticeText.HAZARD_FOUND,
            HazardEventKind.MAJOR_FOUND, NoticeText.MAJOR_FOUND,
            HazardEventKind.EXTENSION_DECIDED, NoticeText.EXTENSION_DECIDED,
            HazardEventKind.ACCEPTANCE_FAILED, NoticeText.ACCEPTANCE_FAILED,
            HazardEventKind.REOPENED, NoticeText.REOPENED));

    /** The county's safety office coordinates a transfer: the receiving organisation has no role of its own. */
    private static final Map<Audience, RecipientRole> ROLES = new EnumMap<>(Map.ofEntries(
            Map.entry(Audience.ENTERPRISE_PRINCIPAL, RecipientRole.PRINCIPAL),
            Map.entry(Audience.ENTERPRISE_SAFETY_MANAGER, RecipientRole.SAFETY_MANAGER),
            Map.entry(Audience.ACTUAL_CONTROLLER, RecipientRole.ACTUAL_CONTROLLER),
            Map.entry(Audience.RESPONSIBLE_OFFICIAL, RecipientRole.RESPONSIBLE_OFFICIAL),
            Map.entry(Audience.TRACKING_OFFICER, RecipientRole.TRACKING_OFFICER),
            Map.entry(Audience.SUPERVISING_UNIT, RecipientRole.SUPERVISING_OFFICER),
            Map.entry(Audience.TOWNSHIP_DEPUTY_LEADER, RecipientRole.TOWNSHIP_DEPUTY_LEADER),
            Map.entry(Audience.TOWNSHIP_OFFICE, RecipientRole.TOWNSHIP_OFFICE),
            Map.entry(Audience.COUNTY_OFFICE, RecipientRole.COUNTY_SAFETY_OFFICE),
            Map.entry(Audience.LISTING_AUTHORITY, RecipientRole.LISTING_UNIT),
            Map.entry(Audience.RECEIVING_ORGANISATION, RecipientRole.COUNTY_SAFETY_OFFICE),
            Map.entry(Audience.RECORDING_ORGANISATION, RecipientRole.TOWNSHIP_OFFICE)));

    private static final Set<HazardEventKind> REASON_AFTER_COLON =
            Set.of(HazardEventKind.ACCEPTANCE_FAILED, HazardEventKind.REOPENED);

    private final HazardCatalog catalog;

    HazardLetters(HazardCatalog catalog) {
        this.catalog = catalog;
    }

    static NoticeText text(HazardEventKind kind) {
        return TEXTS.getOrDefault(kind, NoticeText.HAPPENING);
    }

    static List<RecipientRole> recipients(Set<Audience> audience) {
        return audience.stream().sorted().map(ROLES::get).distinct().toList();
    }

    /** The bare reason where the text itself says what happened. */
    static String reason(HazardEvent event) {
        int colon = event.detail().indexOf('：');
        return REASON_AFTER_COLON.contains(event.kind()) && colon >= 0
                ? event.detail().substring(colon + 1)
                : event.detail();
    }

    /** Whom a notice about the hazard finds. */
    static Subject subject(Hazard hazard) {
        return Subject.hazard(
                hazard.id(),
                hazard.enterpriseId(),
                hazard.regionCode(),
                hazard.level() == null ? null : hazard.level().name());
    }

    Matter matter(Hazard hazard, String enterprise) {
        String item = catalog.details(hazard.classification().catalogItems()).stream()
                .findFirst()
                .map(CatalogDetail::citation)
                .orElse(null);
        return new Matter(
                hazard.code(),
                enterprise,
                hazard.particulars().place(),
                hazard.particulars().description(),
                hazard.level() == null ? "尚未分级" : hazard.level().chineseLabel(),
                item,
                HazardSight.isHidden(hazard.source())
                        ? HazardSight.HIDDEN_SOURCE_LABEL
                        : hazard.source().chineseLabel(),
                hazard.foundOn());
    }

    /** The deadline in force, or null. */
    static Limit limit(Hazard hazard, Instant now) {
        LocalDate deadline = hazard.deadline();
        if (deadline == null) {
            return null;
        }
        LocalDate original = hazard.originalDeadline();
        String extended = original.equals(deadline) ? "" : "原定整改期限" + ChineseDate.of(original) + "，经批准延期，现";
        return Limit.until(deadline, BusinessTime.dateOf(now), extended + "整改期限");
    }
}
