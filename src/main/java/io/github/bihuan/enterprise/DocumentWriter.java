package io.github.bihuan.enterprise;

import io.github.bihuan.audit.Journal;
import io.github.bihuan.audit.JournalEntry;
import io.github.bihuan.enterprise.domain.DocumentDates;
import io.github.bihuan.enterprise.domain.EnterpriseProblem;
import io.github.bihuan.identity.Actor;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.identity.Role;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Versioned;
import io.github.bihuan.shared.id.Ids;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.region.RegionCode;
import io.github.bihuan.shared.time.BusinessTime;
import io.github.bihuan.statistics.Fact;
import io.github.bihuan.statistics.FactBuilder;
import io.github.bihuan.statistics.FactStore;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What every document under an enterprise does alike: dates, campaign, journal and fact. */
@Singleton
class DocumentWriter {

    private final CampaignCalendarRepository campaigns;
    private final Journal journal;
    private final FactStore facts;
    private final Ids ids;
    private final Clock clock;

    DocumentWriter(CampaignCalendarRepository campaigns, Journal journal, FactStore facts, Ids ids, Clock clock) {
        this.campaigns = campaigns;
        this.journal = journal;
        this.facts = facts;
        this.ids = ids;
        this.clock = clock;
    }

    UUID nextId() {
        return ids.next();
    }

    Instant now() {
        return clock.instant();
    }

    void requirePast(LocalDate day, String field) {
        DocumentDates.requirePast(day, BusinessTime.today(clock), field);
    }

    /** Refuses an unknown campaign and one whose region does not contain the enterprise's. */
    Uni<Void> requireCampaign(Tx tx, UUID campaignId, EnterpriseRef enterprise) {
        return campaigns
                .regionOf(tx, campaignId)
                .invoke(region -> requireCovered(region, enterprise.regionCode()))
                .replaceWithVoid();
    }

    /** Writes the journal and appends the fact about a new document. */
    Uni<Void> record(Tx tx, Caller caller, String action, Versioned document, FactBuilder happened) {
        Fact fact = by(caller.actor(), happened);
        return journal(
                        tx,
                        caller,
                        JournalEntry.created(action, fact.subjectType(), document.id(), fact.regionCode(), document)
                                .on(fact.occurredOn()))
                .chain(() -> facts.append(tx, caller, fact));
    }

    Uni<Void> journal(Tx tx, Caller caller, JournalEntry entry) {
        return journal.record(tx, caller, entry);
    }

    Uni<Void> fact(Tx tx, Caller caller, FactBuilder fact) {
        return facts.append(tx, caller, by(caller.actor(), fact));
    }

    private static Fact by(Actor actor, FactBuilder fact) {
        boolean ownPeople = actor.roles().stream().allMatch(Role::ofEnterprise);
        String level = actor.regionCode() == null
                ? null
                : new RegionCode(actor.regionCode()).level().name();
        return fact.byOrganisation(actor.organisationId(), ownPeople ? "ENTERPRISE" : level)
                .build();
    }

    private static void requireCovered(Optional<String> campaignRegion, String regionCode) {
        if (campaignRegion.isEmpty()) {
            throw new BusinessRuleViolation(CommonProblem.UNKNOWN_REFERENCE, "campaignId", "行动不存在");
        }
        if (!regionCode.startsWith(campaignRegion.get())) {
            throw new BusinessRuleViolation(EnterpriseProblem.CAMPAIGN_ELSEWHERE, "campaignId", "该行动的实施范围不包括企业所在地");
        }
    }
}
