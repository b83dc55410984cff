package io.github.bihuan.dispatch.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a hazard's documents, read in their order up to some day, amount to: the plan and the deadline in force, whether
 * completion has been reported.
 */
public final class HazardFile {

    private String description;
    private List<String> catalogItems = List.of();
    private FiledDocument plan;
    private LocalDate deadline;
    private LocalDate requestedDeadline;
    private LocalDate completedOn;
    private UUID trackingOfficerId;
    private FiledDocument review;
    private LocalDate closedOn;
    private Map<?, ?> ledgerRow = Map.of();
    private final LocalDate cutOff;

    private HazardFile(LocalDate cutOff) {
        this.cutOff = cutOff;
    }

    /** @param cutOff days after it that a row of an earlier ledger names are not known yet */
    public static HazardFile of(List<FiledDocument> documents, LocalDate cutOff) {
        var file = new HazardFile(cutOff);
        documents.forEach(file::read);
        return file;
    }

    /** As written when the hazard was found; null when the file has no finding. */
    public String description() {
        return description;
    }

    /** Keys of the cited catalog items, such as {@code GM10-4-6}. */
    public List<String> catalogItems() {
        return catalogItems;
    }

    /** The plan in force, or null. */
    public FiledDocument plan() {
        return plan;
    }

    /** The effective deadline, or null. */
    public LocalDate deadline() {
        return deadline;
    }

    /** The day of completion that stands reported, or null. */
    public LocalDate completedOn() {
        return completedOn;
    }

    /** The tracking officer named last (跟踪责任人), or null. */
    public UUID trackingOfficerId() {
        return trackingOfficerId;
    }

    /** The last acceptance (复查), passed or not, or null. */
    public FiledDocument review() {
        return review;
    }

    /** The day of the close-out (销号) that stands, or null. */
    public LocalDate closedOn() {
        return closedOn;
    }

    /** What the row of an earlier ledger, from which the hazard was taken over, says under a heading; empty for nothing. */
    public String written(String heading) {
        Object text = ledgerRow.get(heading);
        return text == null ? "" : text.toString();
    }

    private void read(FiledDocument document) {
        String officer = document.text("trackingOfficerId");
        trackingOfficerId = officer == null ? trackingOfficerId : UUID.fromString(officer);
        switch (document.kind()) {
            case "FINDING" -> finding(document);
            case "LEDGER_ENTRY" -> takenOver(document);
            case "CLASSIFICATION" -> catalogItems = document.texts("catalogItems");
            case "RECTIFICATION_PLAN" -> plan(document);
            case "EXTENSION_APPLICATION" -> requestedDeadline = document.date("requestedDeadline");
            case "EXTENSION_DECISION" -> decision(document);
            case "RECTIFICATION_REPORT" -> completed(document.date("completedOn"), document);
            case "ACCEPTANCE" -> acceptance(document);
            case "CLOSE_OUT" -> closedOn =
                    document.date("closedOn") == null ? document.occurredOn() : document.date("closedOn");
            case "LOOK_BACK" -> lookBack(document);
            default -> {
                // nothing that a ledger prints
            }
        }
    }

    private void finding(FiledDocument document) {
        description = document.text("description");
        catalogItems = document.texts("catalogItems");
        deadline = document.date("orderedDeadline");
        if (document.outcome().equals("ON_THE_SPOT")) {
            completed(null, document);
        }
    }

    private void takenOver(FiledDocument document) {
        finding(document);
        completedOn = upToCutOff(document.date("rectifiedOn"));
        closedOn = document.outcome().equals("PASSED_AND_CLOSED") ? upToCutOff(document.date("closedOn")) : null;
        ledgerRow = document.payload().get("ledgerRow") instanceof Map<?, ?> row ? row : Map.of();
    }

    private LocalDate upToCutOff(LocalDate day) {
        return day == null || day.isAfter(cutOff) ? null : day;
    }

    private void plan(FiledDocument document) {
        plan = document;
        deadline = document.date("deadline");
    }

    private void decision(FiledDocument document) {
        if (document.outcome().equals("APPROVED")) {
            LocalDate granted = document.date("newDeadline");
            deadline = granted == null ? requestedDeadline : granted;
        }
    }

    private void completed(LocalDate day, FiledDocument document) {
        completedOn = day == null ? document.occurredOn() : day;
    }

    /** A failed acceptance keeps the old deadline unless a new order sets another (H10). */
    private void acceptance(FiledDocument document) {
        review = document;
        if (document.outcome().equals("FAILED")) {
            completedOn = null;
            LocalDate ordered = document.date("newDeadline");
            deadline = ordered == null ? deadline : ordered;
        } else if ("true".equals(document.text("closeOut"))) {
            closedOn = document.occurredOn();
        }
    }

    /** A rebound starts again (H12). */
    private void lookBack(FiledDocument document) {
        if (document.outcome().equals("REBOUND")) {
            completedOn = null;
            closedOn = null;
            deadline = document.date("newDeadline");
        }
    }
}
