package io.github.bihuan.hazard.domain;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.bihuan.hazard.domain.HazardParts.CatalogItem;
import io.github.bihuan.hazard.domain.HazardParts.Inspector;
import io.github.bihuan.hazard.domain.HazardParts.OnTheSpotFix;
import io.github.bihuan.hazard.domain.HazardParts.Suspension;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What somebody signs (文书). Fields may be null: the guards refuse what is needed with a problem that names the field. A null day means today. */
public sealed interface HazardDocument {

    DocumentKind kind();

    /**
     * Finding (隐患登记), H1.
     *
     * @param level set at once by an inspection or the enterprise, else null
     * @param orderedDeadline limit of the rectification order that was issued with the finding, else null
     * @param onTheSpot the fix done in the inspector's presence (立查立改, H6), else null
     */
    record Finding(
            UUID id,
            String code,
            UUID enterpriseId,
            List<UUID> campaignIds,
            UUID inspectionId,
            String regionCode,
            HazardSource source,
            OrganiserLevel organiserLevel,
            HazardLevel level,
            List<CatalogItem> catalogItems,
            String residualReason,
            String description,
            String place,
            LocalDate foundOn,
            LocalDate orderedDeadline,
            UUID trackingOfficerId,
            List<String> photos,
            OnTheSpotFix onTheSpot)
            implements HazardDocument {

        public Finding {
            catalogItems = listOf(catalogItems);
            photos = listOf(photos);
        }

        @Override
        public DocumentKind kind() {
            return DocumentKind.FINDING;
        }
    }

    /** Row of an existing ledger (台账移入): the finding, and when it was rectified and closed as far as the paper says so. */
    record LedgerEntry(
            @JsonUnwrapped Finding finding,
            String responsiblePerson,
            LocalDate rectifiedOn,
            LocalDate closedOn,
            Map<String, String> ledgerRow)
            implements HazardDocument {
        @Override
        public DocumentKind kind() {
            return DocumentKind.LEDGER_ENTRY;
        }
    }

    /** Confirmation (核实确认) of a tip-off, an internal report or a grid member's report: the hazard is real. */
    record Confirmation(LocalDate confirmedOn, String finding, UUID trackingOfficerId) implements HazardDocument {
        @Override
        public DocumentKind kind() {
            return DocumentKind.CONFIRMATION;
        }
    }

    /** Classification (隐患分级), H2; a downgrade also states a reason and the experts' opinion. */
    record Classification(
            HazardLevel level,
            List<CatalogItem> catalogItems,
            String residualReason,
            LocalDate classifiedOn,
            String reason,
            String expertOpinion,
            UUID trackingOfficerId)
            implements HazardDocument {

        public Classification {
            catalogItems = listOf(catalogItems);
        }

        @Override
        public DocumentKind kind() {
            return DocumentKind.CLASSIFICATION;
        }
    }

    /** Interim control (临时管控), H3: can safety be ensured while rectifying, and if not, what is done. */
    record InterimControl(
            Boolean safetyEnsured, String measures, boolean evacuation, Suspension suspension, LocalDate effectiveOn)
            implements HazardDocument {
        @Override
        public DocumentKind kind() {
            return DocumentKind.INTERIM_CONTROL;
        }
    }

    /** To whom the authority's half of the dual report went: the township within hours, the department in writing. */
    enum ReportRecipient {
        TOWNSHIP,
        DEPARTMENT
    }

    /** Report to the authority (双报告之一), H4. */
    record AuthorityReport(ReportRecipient recipient, Instant reportedAt, String content) implements HazardDocument {
        @Override
        public DocumentKind kind() {
            return DocumentKind.AUTHORITY_REPORT;
        }
    }

    /** Report to the staff assembly or congress (双报告之二), H4. */
    record StaffReport(String occasion, Instant reportedAt, String content) implements HazardDocument {
        @Override
        public DocumentKind kind() {
            return DocumentKind.STAFF_REPORT;
        }
    }

    /** Rectification plan (整改方案, 五落实), H5; {@code signedBy} is the principal who signed when somebody else records it, the six items are for MAJOR. */
    record RectificationPlan(
            String responsiblePerson,
            String measures,
            BigDecimal fundsYuan,
            LocalDate deadline,
            String contingencyPlan,
            String signedBy,
            Map<TreatmentItem, String> treatmentItems)
            implements HazardDocument {

        public RectificationPlan {
            treatmentItems = treatmentItems == null ? Map.of() : Collections.unmodifiableMap(treatmentItems);
        }

        @Override
        public DocumentKind kind() {
            return DocumentKind.RECTIFICATION_PLAN;
        }
    }

    /** Application for extension (延期申请), H7. */
    record ExtensionApplication(UUID id, LocalDate requestedDeadline, String reason, String interimMeasures)
            implements HazardDocument {
        @Override
        public DocumentKind kind() {
            return DocumentKind.EXTENSION_APPLICATION;
        }
    }

    /** Decision on the pending application (延期审批); an approval without a date grants what was asked. */
    record ExtensionDecision(boolean approved, LocalDate newDeadline, String opinion) implements HazardDocument {
        @Override
        public DocumentKind kind() {
            return DocumentKind.EXTENSION_DECISION;
        }
    }

    /** Report of completion (整改报告), H8; with {@code onTheSpot} the fix in the inspector's presence, H6. */
    record RectificationReport(
            LocalDate completedOn,
            String description,
            BigDecimal actualCostYuan,
            List<String> evidence,
            List<String> photosBefore,
            List<String> photosAfter,
            boolean onTheSpot)
            implements HazardDocument {

        public RectificationReport {
            evidence = listOf(evidence);
            photosBefore = listOf(photosBefore);
            photosAfter = listOf(photosAfter);
        }

        @Override
        public DocumentKind kind() {
            return DocumentKind.RECTIFICATION_REPORT;
        }
    }

    /** Acceptance (复查验收意见), H9 and H10: with the limit of a new order when it failed; GENERAL may be closed out in one step. */
    record Acceptance(
            boolean passed,
            LocalDate acceptedOn,
            List<Inspector> inspectors,
            String opinion,
            String enterpriseSigner,
            boolean signatureRefused,
            LocalDate newDeadline,
            boolean closeOut)
            implements HazardDocument {

        public Acceptance {
            inspectors = listOf(inspectors);
        }

        @Override
        public DocumentKind kind() {
            return DocumentKind.ACCEPTANCE;
        }
    }

    /** Step of a document that one person files and another one answers. */
    enum Step {
        APPLICATION,
        APPROVAL,
        REJECTION
    }

    /** Resumption of production (恢复生产) after a suspension: application, then review and approval (H9). */
    record Resumption(Step step, LocalDate signedOn, String opinion) implements HazardDocument {
        @Override
        public DocumentKind kind() {
            return DocumentKind.RESUMPTION;
        }
    }

    /** Close-out (销号), H11. */
    record CloseOut(LocalDate closedOn, String opinion) implements HazardDocument {
        @Override
        public DocumentKind kind() {
            return DocumentKind.CLOSE_OUT;
        }
    }

    /** Look-back (回头看), H12; a rebound may carry the deadline of the new order. */
    record LookBack(
            boolean rebound, LocalDate lookedBackOn, List<Inspector> inspectors, String opinion, LocalDate newDeadline)
            implements HazardDocument {

        public LookBack {
            inspectors = listOf(inspectors);
        }

        @Override
        public DocumentKind kind() {
            return DocumentKind.LOOK_BACK;
        }
    }

    /** Withdrawal (撤销, 误报), H13: proposed by one, answered by another. */
    record Withdrawal(Step step, String reason) implements HazardDocument {
        @Override
        public DocumentKind kind() {
            return DocumentKind.WITHDRAWAL;
        }
    }

    /** Merge (合并, 重复) into the surviving hazard, H13: proposed by one, answered by another. */
    record Merge(Step step, UUID survivingId, String reason) implements HazardDocument {
        @Override
        public DocumentKind kind() {
            return DocumentKind.MERGE;
        }
    }

    /** Step of a transfer. */
    enum TransferStep {
        SENDING,
        RECEIPT,
        RETURN
    }

    /** Transfer (移送) to another organisation with its acceptance or return, H14 (安全生产法 69, 73). */
    record Transfer(
            TransferStep step,
            UUID receiverOrganisationId,
            String documentNumber,
            String reason,
            LocalDate signedOn,
            UUID trackingOfficerId)
            implements HazardDocument {
        @Override
        public DocumentKind kind() {
            return DocumentKind.TRANSFER;
        }
    }

    private static <T> List<T> listOf(List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
