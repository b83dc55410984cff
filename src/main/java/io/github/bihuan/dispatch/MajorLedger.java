package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.domain.FiledDocument;
import io.github.bihuan.dispatch.domain.HazardFile;
import io.github.bihuan.dispatch.domain.LedgerTexts;
import io.github.bihuan.hazard.domain.HazardSource;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.reference.Terms;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The rows of a major-hazard ledger (重大事故隐患台账), specification §2.2. */
@Singleton
final class MajorLedger {

    private static final int LIMIT = 5_000;

    /** 说明 of the seed: 检查环节为企业自查、县级检查、交叉检查、省级督查、群众举报. */
    private static final Set<HazardSource> SEED_LIST = EnumSet.of(
            HazardSource.ENTERPRISE_SELF,
            HazardSource.COUNTY_INSPECTION,
            HazardSource.CROSS_INSPECTION,
            HazardSource.PROVINCIAL_SUPERVISION,
            HazardSource.TIP_OFF);

    private final MajorLedgerRepository repository;
    private final Terms terms;

    MajorLedger(MajorLedgerRepository repository, Terms terms) {
        this.repository = repository;
        this.terms = terms;
    }

    /** Refuses (422) more rows than an answer can hold. */
    Uni<List<LedgerRow>> rows(Tx tx, Indicator rows, AsKnown asked) {
        return repository
                .hazards(tx, rows, asked, LIMIT + 1)
                .invoke(MajorLedger::requireBounded)
                .flatMap(hazards -> filled(tx, hazards, asked));
    }

    private static void requireBounded(List<MajorHazard> hazards) {
        if (hazards.size() > LIMIT) {
            throw DispatchProblem.LEDGER_TOO_LARGE.on("regionCode", "台账超过" + LIMIT + "行，请选择下级地区分别读取");
        }
    }

    private Uni<List<LedgerRow>> filled(Tx tx, List<MajorHazard> hazards, AsKnown asked) {
        UUID[] ids = hazards.stream().map(MajorHazard::id).toArray(UUID[]::new);
        return repository
                .documents(tx, ids, asked)
                .flatMap(documents -> repository.listings(tx, ids, asked).flatMap(listings -> repository
                        .penalties(tx, ids, asked)
                        .map(penalties -> filled(hazards, new Papers(documents, listings, penalties), asked))));
    }

    private List<LedgerRow> filled(List<MajorHazard> hazards, Papers papers, AsKnown asked) {
        List<LedgerRow> rows = new ArrayList<>(hazards.size());
        for (MajorHazard hazard : hazards) {
            rows.add(row(rows.size() + 1, hazard, papers, asked));
        }
        return rows;
    }

    private LedgerRow row(int sequence, MajorHazard hazard, Papers papers, AsKnown asked) {
        HazardFile file = HazardFile.of(papers.documents().getOrDefault(hazard.id(), List.of()));
        HazardSource source = HazardSource.valueOf(hazard.source());
        String description = file.description() == null ? hazard.description() : file.description();
        return new LedgerRow(
                sequence,
                hazard.enterpriseName(),
                LedgerTexts.region(hazard.countyFullName(), hazard.provinceName()),
                industry(hazard.industry()),
                source.chineseLabel(),
                source.selfFound() ? hazard.enterpriseName() : hazard.inspectingUnit(),
                hazard.foundOn(),
                LedgerTexts.detail(description, file.catalogItems()),
                LedgerTexts.measures(file.plan()),
                papers.listings(hazard.id()),
                papers.penalties(hazard.id()),
                LedgerTexts.completion(file, hazard.acceptedOn(), asked.cutOff()),
                null,
                hazard.id(),
                hazard.code(),
                !SEED_LIST.contains(source));
    }

    private String industry(String code) {
        return terms.find("INDUSTRIES").stream()
                .flatMap(list -> list.items().stream())
                .filter(term -> term.code().equals(code))
                .map(term -> term.label())
                .findFirst()
                .orElse(code);
    }

    /** What is on file about the hazards. */
    private record Papers(
            Map<UUID, List<FiledDocument>> documents,
            Map<UUID, List<String>> listings,
            Map<UUID, List<String>> penalties) {

        String listings(UUID hazard) {
            return String.join("；", listings.getOrDefault(hazard, List.of()));
        }

        String penalties(UUID hazard) {
            return String.join("；", penalties.getOrDefault(hazard, List.of()));
        }
    }
}
