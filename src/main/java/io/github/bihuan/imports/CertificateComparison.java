package io.github.bihuan.imports;

import io.github.bihuan.enterprise.SpecialOperators.Certificate;
import io.github.bihuan.enterprise.SpecialOperators.Recorded;
import io.github.bihuan.imports.domain.CheckedRow;
import io.github.bihuan.imports.domain.FindingCode;
import io.github.bihuan.imports.domain.Proposal;
import io.github.bihuan.imports.domain.RowOutcome;
import io.github.bihuan.shared.text.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether a certificate is recorded already: the same number and kind of work in the same enterprise; or, with another number or
 * period, perhaps – the same person doing the same work.
 *
 * @param recorded all certificates of the enterprises
 */
record CertificateComparison(List<Recorded> recorded) {

    CheckedRow of(CheckedRow row) {
        String number = Spelling.key(row.value("certificateNumber"));
        Optional<Recorded> same = find(
                row,
                certificate -> Spelling.key(certificate.number()).equals(number)
                        && certificate.validUntil().toString().equals(row.value("validUntil")));
        return same.map(known -> row.as(RowOutcome.EXISTING, proposal(known))).orElseGet(() -> find(
                        row, certificate -> certificate.holderName().equals(row.value("holderName")))
                .map(alike -> suspected(row, alike))
                .orElse(row));
    }

    private Optional<Recorded> find(CheckedRow row, Predicate<Certificate> alike) {
        String work = Spelling.key(row.value("workType"));
        return recorded.stream()
                .filter(known ->
                        known.certificate().enterpriseId().toString().equals(row.value(EnterpriseWords.ENTERPRISE_ID))
                                && Spelling.key(known.certificate().workType()).equals(work)
                                && alike.test(known.certificate()))
                .findFirst();
    }

    private static CheckedRow suspected(CheckedRow row, Recorded alike) {
        return row.with(List.of(row.at()
                        .warning(
                                "certificateNumber",
                                FindingCode.POSSIBLE_DUPLICATE,
                                "该企业已登记同名人员同一作业类别的证书（"
                                        + Certificate.masked(alike.certificate().number()) + "，有效期至"
                                        + alike.certificate().validUntil() + "），换证的请确认后建立")))
                .as(RowOutcome.DUPLICATE, proposal(alike));
    }

    private static Proposal proposal(Recorded known) {
        return Proposal.existing(
                known.id(),
                Certificate.masked(known.certificate().number()),
                known.certificate().holderName());
    }
}
