package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.domain.HazardFile;
import io.github.bihuan.dispatch.domain.LedgerTexts;
import io.github.bihuan.hazard.domain.HazardSource;
import io.github.bihuan.shared.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Ledger rows of hazards (附件2, 附件3): every column a hazard ledger may print, specification §2.2 and §2.3. */
@Singleton
final class HazardLines {

    /** 说明 of the seed: 检查环节为企业自查、县级检查、交叉检查、省级督查、群众举报. */
    private static final Set<HazardSource> SEED_LIST = EnumSet.of(
            HazardSource.ENTERPRISE_SELF,
            HazardSource.COUNTY_INSPECTION,
            HazardSource.CROSS_INSPECTION,
            HazardSource.PROVINCIAL_SUPERVISION,
            HazardSource.TIP_OFF);

    private final LedgerRepository repository;
    private final HazardPaperRepository papers;
    private final RemarkRepository remarks;
    private final TermLabels labels;

    HazardLines(
            LedgerRepository repository, HazardPaperRepository papers, RemarkRepository remarks, TermLabels labels) {
        this.repository = repository;
        this.papers = papers;
        this.remarks = remarks;
        this.labels = labels;
    }

    /** @param before how many rows there were before */
    Uni<List<Map<String, Object>>> next(Tx tx, AsKnown asked, int before) {
        return repository
                .hazards(tx)
                .flatMap(hazards -> hazards.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : papers(tx, hazards, asked).map(found -> lines(hazards, found, asked, before)));
    }

    private Uni<HazardPapers> papers(Tx tx, List<LedgerHazard> hazards, AsKnown asked) {
        UUID[] ids = hazards.stream().map(LedgerHazard::id).toArray(UUID[]::new);
        var found = new HazardPapers(asked.cutOff());
        return papers.documents(tx, ids, asked)
                .map(found::documents)
                .chain(() -> papers.listings(tx, ids, asked).map(found::listings))
                .chain(() -> acts(tx, ids, asked, found))
                .chain(() -> papers.officials(tx, found.officers()).map(found::officials));
    }

    private Uni<HazardPapers> acts(Tx tx, UUID[] ids, AsKnown asked, HazardPapers found) {
        return papers.penalties(tx, ids, asked)
                .map(found::penalties)
                .chain(() -> papers.waivers(tx, ids, asked).map(found::penalties))
                .chain(() -> papers.orders(tx, ids, asked).map(found::orders))
                .chain(() -> remarks.standing(tx, ids, asked).map(found::remarks));
    }

    private List<Map<String, Object>> lines(List<LedgerHazard> hazards, HazardPapers found, AsKnown asked, int before) {
        List<Map<String, Object>> lines = new ArrayList<>(hazards.size());
        for (LedgerHazard hazard : hazards) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("sequence", before + lines.size() + 1);
            found(line, hazard, found);
            handled(line, hazard, found, asked);
            lines.add(line);
        }
        return lines;
    }

    private void found(Map<String, Object> line, LedgerHazard hazard, HazardPapers papers) {
        HazardFile file = papers.file(hazard.id());
        HazardSource source = HazardSource.valueOf(hazard.source());
        String description = file.description() == null ? hazard.description() : file.description();
        String unit = source.selfFound() ? hazard.enterpriseName() : or(file.written("检查单位"), hazard.inspectingUnit());
        line.put("enterpriseName", hazard.enterpriseName());
        line.put("region", hazard.where().county());
        line.put("town", hazard.where().belowCounty());
        line.put("industry", labels.of("INDUSTRIES", hazard.industry()));
        line.put("source", source.chineseLabel());
        line.put("inspectingUnit", unit);
        line.put("unitAndInspectors", hazard.inspectors() == null ? unit : unit + "/" + hazard.inspectors());
        line.put("foundOn", hazard.foundOn());
        line.put("detail", LedgerTexts.detail(description, file.catalogItems()));
        line.put("description", description);
        line.put("place", hazard.place());
        line.put("basis", LedgerTexts.basis(file.catalogItems()));
        line.put("level", "MAJOR".equals(hazard.level()) ? "重大" : hazard.level() == null ? "未定级" : "一般");
        line.put("hazardId", hazard.id());
        line.put("hazardCode", hazard.code());
        line.put("outsideSeedList", !SEED_LIST.contains(source));
    }

    private static void handled(Map<String, Object> line, LedgerHazard hazard, HazardPapers papers, AsKnown asked) {
        HazardFile file = papers.file(hazard.id());
        line.put("measures", or(LedgerTexts.measures(file.plan()), file.written("整改措施")));
        line.put("plannedMeasures", or(LedgerTexts.planned(file.plan(), "measures"), file.written("整改措施")));
        line.put("responsiblePerson", or(LedgerTexts.planned(file.plan(), "responsiblePerson"), file.written("整改责任人")));
        line.put("fundsWan", LedgerTexts.funds(file.plan()));
        line.put("deadline", file.deadline());
        line.put("trackingOfficer", papers.officer(file.trackingOfficerId()));
        line.put("documentNumber", papers.orders(hazard.id()));
        line.put("listing", or(papers.listing(hazard.id()), file.written("挂牌督办单位")));
        line.put("penalties", or(papers.penalty(hazard.id()), file.written("行政处罚情况")));
        line.put("completion", LedgerTexts.completion(file, hazard.acceptedOn(), asked.cutOff()));
        line.put("review", LedgerTexts.review(file.review()));
        line.put("closed", file.closedOn() == null ? "否" : "是");
        line.put("remarks", papers.remark(hazard.id()));
    }

    /** What the register knows, else what the ledger says from which the hazard was taken over. */
    private static String or(String known, String written) {
        return known == null || known.isEmpty() ? written : known;
    }
}
