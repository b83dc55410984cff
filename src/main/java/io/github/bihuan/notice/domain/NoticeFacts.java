package io.github.bihuan.notice.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * Everything a notice text is rendered from: plain strings and dates, complete before rendering starts. Templates ask
 * the methods ending in {@code Text} for dates and lists in their official form.
 *
 * @param title of the letter, {@link NoticeText#title()}
 * @param matter what it is about; null in a summary of several matters and when it is no hazard; the lines then say what
 * @param event what happened; null for the steps of a ladder
 * @param basis legal basis as {@link LegalBases#citation} gives it; empty when there is none
 * @param lines lines of a summary, or of the steps that were only recorded
 */
public record NoticeFacts(
        String title, Letter letter, Matter matter, Limit limit, Event event, String basis, List<String> lines) {

    public NoticeFacts {
        Objects.requireNonNull(letter);
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /**
     * Head and foot of the letter.
     *
     * @param number null while it is a draft
     * @param addressees recipients as they are addressed, such as 丙食品有限公司主要负责人
     * @param dueOn the day it was owed; when it is issued later, the text says so
     * @param receiptDue sign for it until then (inclusive), or null
     * @param replyDue answer in writing until then (inclusive), or null
     */
    public record Letter(
            String number,
            List<String> addressees,
            List<String> copies,
            String issuer,
            LocalDate issuedOn,
            LocalDate dueOn,
            LocalDate receiptDue,
            LocalDate replyDue) {

        public Letter {
            addressees = List.copyOf(addressees);
            copies = copies == null ? List.of() : List.copyOf(copies);
        }

        public String addresseesText() {
            return String.join("、", addressees);
        }

        public String copiesText() {
            return String.join("、", copies);
        }

        public boolean late() {
            return dueOn != null && dueOn.isBefore(issuedOn);
        }

        public String issuedOnText() {
            return ChineseDate.of(issuedOn);
        }

        public String dueOnText() {
            return text(dueOn);
        }

        public String receiptDueText() {
            return text(receiptDue);
        }

        public String replyDueText() {
            return text(replyDue);
        }
    }

    /**
     * The hazard.
     *
     * @param level 一般事故隐患 or 重大事故隐患
     * @param catalogItem item of the classification standard, such as （10号令第十三条（二））; null for general ones
     */
    public record Matter(
            String code,
            String enterprise,
            String place,
            String description,
            String level,
            String catalogItem,
            String source,
            LocalDate foundOn) {

        public String foundOnText() {
            return text(foundOn);
        }
    }

    /**
     * Its deadline.
     *
     * @param daysLeft days to the deadline, 0 on the day, negative when overdue
     * @param arithmetic the sentence that explains it
     */
    public record Limit(LocalDate deadline, int daysLeft, String arithmetic) {

        /** @param called what the deadline is called, such as 整改期限 */
        public static Limit until(LocalDate deadline, LocalDate today, String called) {
            String arithmetic =
                    called + ChineseDate.of(deadline) + "（含当日），自" + ChineseDate.of(deadline.plusDays(1)) + "0时起逾期。";
            return new Limit(deadline, (int) ChronoUnit.DAYS.between(today, deadline), arithmetic);
        }

        public String deadlineText() {
            return text(deadline);
        }
    }

    /**
     * What happened.
     *
     * @param by the deciding or acting organisation
     * @param granted for decisions: agreed or refused
     * @param reference document number or other reference; null when there is none
     */
    public record Event(LocalDate on, String by, boolean granted, String reason, String reference) {

        public String onText() {
            return text(on);
        }
    }

    private static String text(LocalDate date) {
        return date == null ? null : ChineseDate.of(date);
    }
}
