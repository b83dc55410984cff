package io.github.bihuan.hazard.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The parts of a {@link Hazard}: small records, each set by one group of documents. */
public final class HazardParts {

    private HazardParts() {}

    /** A person who signed something. */
    public record Actor(String id, String name) {}

    /** A cited catalog item (判定标准条款); article 14 names the item whose device failed as {@code parentKey}. */
    public record CatalogItem(String key, String parentKey) {

        public CatalogItem(String key) {
            this(key, null);
        }

        /** Article 14 of order 10: failure of the devices named in the other items. */
        public boolean article14() {
            return key != null && key.matches("(GM10-)?14(-.*)?");
        }
    }

    /** What was found, where and when. */
    public record Particulars(String description, String place, LocalDate foundOn, List<String> photos) {

        public Particulars {
            photos = photos == null ? List.of() : List.copyOf(photos);
        }
    }

    /** A fix done on the spot: what was done, with photos from before and after. */
    public record OnTheSpotFix(
            LocalDate completedOn, String description, List<String> photosBefore, List<String> photosAfter) {

        public OnTheSpotFix {
            photosBefore = photosBefore == null ? List.of() : List.copyOf(photosBefore);
            photosAfter = photosAfter == null ? List.of() : List.copyOf(photosAfter);
        }
    }

    /** One who re-inspected; the certificate number is the enforcement certificate's (执法证号). */
    public record Inspector(String name, String certificateNumber) {}

    /** Who recorded the finding, for which organisation of which level. */
    public record Recorded(Actor by, UUID organisationId, OrganiserLevel organiserLevel, Instant at) {}

    /**
     * The level with its grounds.
     *
     * @param majorSince when the hazard became known as MAJOR: the dual report's clocks start here (H4); null for
     *     GENERAL
     * @param residualReason why the residual definition of order 16 applies, when no catalog item does
     */
    public record Classification(
            HazardLevel level, Instant majorSince, List<CatalogItem> catalogItems, String residualReason) {
        public static final Classification NONE = new Classification(null, null, List.of(), null);

        public Classification {
            catalogItems = catalogItems == null ? List.of() : List.copyOf(catalogItems);
        }
    }

    /**
     * The rectification deadline.
     *
     * @param original the first deadline since the finding or the last re-opening; never moves after
     * @param version counts every setting of {@code effective}: the ladder's key (§3.5)
     * @param orderLimit limit of the rectification order (责令限期整改), when an authority set one
     */
    public record Deadlines(
            LocalDate effective,
            LocalDate original,
            int version,
            Instant setAt,
            LocalDate orderLimit,
            LocalDate planDueOn,
            int extensionCount,
            PendingExtension pending) {
        public static final Deadlines NONE = new Deadlines(null, null, 0, null, null, null, 0, null);

        /** Sets the effective deadline; the first one of a chain is kept as the original. */
        Deadlines set(LocalDate deadline, Instant at) {
            LocalDate first = original == null ? deadline : original;
            int next = deadline.equals(effective) ? version : version + 1;
            Instant since = next == version ? setAt : at;
            return new Deadlines(deadline, first, next, since, orderLimit, planDueOn, extensionCount, pending);
        }

        Deadlines ordered(LocalDate limit, Instant at) {
            return new Deadlines(effective, original, version, setAt, limit, planDueOn, extensionCount, pending)
                    .set(limit, at);
        }

        Deadlines planDue(LocalDate due) {
            return new Deadlines(effective, original, version, setAt, orderLimit, due, extensionCount, pending);
        }

        Deadlines pending(PendingExtension application) {
            return new Deadlines(
                    effective, original, version, setAt, orderLimit, planDueOn, extensionCount, application);
        }

        Deadlines extended(LocalDate newDeadline, Instant at) {
            LocalDate limit = orderLimit == null ? null : newDeadline;
            return new Deadlines(effective, original, version, setAt, limit, planDueOn, extensionCount + 1, null)
                    .set(newDeadline, at);
        }

        /** A fresh chain after a rebound: nothing is left of the old deadline but the version's number. */
        Deadlines restarted(LocalDate due) {
            return new Deadlines(null, null, version, null, null, due, 0, null);
        }
    }

    /** An application for extension that waits for its decision, due at {@code decisionDueOn}. */
    public record PendingExtension(
            UUID id, String applicantId, LocalDate appliedOn, LocalDate requestedDeadline, LocalDate decisionDueOn) {}

    /** The plan in force (整改方案); {@code author} is null while there is none. */
    public record PlanOnFile(
            Actor author,
            LocalDate filedOn,
            String responsiblePerson,
            boolean signedByPrincipal,
            List<TreatmentItem> missingTreatmentItems) {
        public static final PlanOnFile NONE = new PlanOnFile(null, null, null, false, List.of());

        public PlanOnFile {
            missingTreatmentItems = missingTreatmentItems == null ? List.of() : List.copyOf(missingTreatmentItems);
        }
    }

    /**
     * From reported done to closed out.
     *
     * @param rectifier who reported the completion for the enterprise: never the one who accepts
     */
    public record Completion(
            LocalDate rectifiedOn,
            Actor rectifier,
            LocalDate acceptanceDueOn,
            LocalDate acceptedOn,
            boolean enterpriseSigned,
            LocalDate closedOn,
            Actor closedBy) {
        public static final Completion NONE = new Completion(null, null, null, null, false, null, null);

        Completion accepted(LocalDate on, boolean signedByEnterprise) {
            return new Completion(rectifiedOn, rectifier, acceptanceDueOn, on, signedByEnterprise, null, null);
        }

        Completion closed(LocalDate on, Actor by) {
            return new Completion(rectifiedOn, rectifier, acceptanceDueOn, acceptedOn, enterpriseSigned, on, by);
        }
    }

    /** Look-backs and rebounds (回头看, 反弹); {@code reopenCount > 0} is the repeat flag. */
    public record Recurrence(int reopenCount, LocalDate reopenedOn, LocalDate lookBackOn) {
        public static final Recurrence NONE = new Recurrence(0, null, null);
    }

    /**
     * Interim control (临时管控).
     *
     * @param safetyEnsured the answer to "can safety be ensured while rectifying?", null while unanswered
     * @param suspension what is suspended now; lifted only by an approved resumption (安全生产法 65)
     */
    public record InterimState(
            Boolean safetyEnsured,
            boolean evacuated,
            Suspension suspension,
            LocalDate resumptionAppliedOn,
            String resumptionAppliedBy) {
        public static final InterimState NONE = new InterimState(null, false, Suspension.NONE, null, null);

        public boolean suspensionOpen() {
            return suspension != Suspension.NONE;
        }

        /** The application for resumption is answered; the suspension stays. */
        InterimState withoutApplication() {
            return new InterimState(safetyEnsured, evacuated, suspension, null, null);
        }
    }

    /** Extent of a suspension of production (停产停业). */
    public enum Suspension {
        NONE,
        PARTIAL,
        WHOLE
    }

    /** The two reports of a MAJOR hazard (双报告, 安全生产法 41), the first of them in two steps. */
    public record DualReport(Instant authorityReportedAt, Instant departmentReportedAt, Instant staffReportedAt) {
        public static final DualReport NONE = new DualReport(null, null, null);
    }

    /** A withdrawal or merge that waits for a second person (H13); {@code kind} is null while there is none. */
    public record Proposal(DocumentKind kind, Actor by, String reason, UUID survivingId) {
        public static final Proposal NONE = new Proposal(null, null, null, null);
    }

    /** How the hazard left the organisation's list: withdrawn, merged, or on its way to another organisation. */
    public record Release(
            LocalDate withdrawnOn,
            UUID mergedIntoId,
            LocalDate mergedOn,
            UUID transferredTo,
            LocalDate transferAnswerDueOn,
            HazardStatus transferredFrom) {
        public static final Release NONE = new Release(null, null, null, null, null, null);
    }

    /**
     * Listed supervision in force.
     *
     * @param deadline the listing's deadline, a limit for the plan, or null
     */
    public record Listing(
            UUID authorityOrganisationId, String authorityRegionCode, LocalDate listedOn, LocalDate deadline) {
        public static final Listing NONE = new Listing(null, null, null, null);
    }
}
