package io.github.bihuan.hazard;

import io.github.bihuan.hazard.domain.DeadlineExplanation;
import io.github.bihuan.hazard.domain.DocumentKind;
import io.github.bihuan.hazard.domain.Hazard;
import io.github.bihuan.identity.Caller;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.time.BusinessTime;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads hazards and their files. */
@Singleton
final class HazardReadService {

    private final Database database;
    private final HazardRepository hazards;
    private final HazardListRepository lists;
    private final HazardDocumentRepository documents;
    private final HazardReferences references;
    private final HazardViews views;
    private final Clock clock;

    HazardReadService(
            Database database,
            HazardRepository hazards,
            HazardListRepository lists,
            HazardDocumentRepository documents,
            HazardReferences references,
            HazardViews views,
            Clock clock) {
        this.database = database;
        this.hazards = hazards;
        this.lists = lists;
        this.documents = documents;
        this.references = references;
        this.views = views;
        this.clock = clock;
    }

    Uni<HazardView> get(Caller caller, UUID id) {
        HazardSight sight = HazardSight.of(caller);
        return database.read(caller.scope(), tx -> require(tx, sight, id)).map(stored -> views.show(stored, sight));
    }

    Uni<Page<HazardView>> list(Caller caller, HazardFilter filter, PageRequest page) {
        HazardSight sight = HazardSight.of(caller);
        return database.read(caller.scope(), tx -> lists.matching(tx, filter)
                .flatMap(matching -> list(tx, sight, filter, matching, page)));
    }

    private Uni<Page<HazardView>> list(
            Tx tx, HazardSight sight, HazardFilter filter, Optional<UUID[]> matching, PageRequest page) {
        LocalDate today = today();
        return lists.list(tx, sight, filter, matching, today, page)
                .map(rows -> Page.of(rows, page, row -> List.of(row.hazard().foundOn(), row.id()))
                        .map(row -> views.show(row, sight)))
                .flatMap(shown -> shown.counted(page, () -> lists.count(tx, sight, filter, matching, today)));
    }

    Uni<Page<HazardDocumentView>> documents(Caller caller, UUID id, DocumentKind kind, PageRequest page) {
        HazardSight sight = HazardSight.of(caller);
        return database.read(caller.scope(), tx -> require(tx, sight, id).flatMap(stored -> documents
                .list(tx, id, kind, page)
                .map(found -> Page.of(found, page, document -> List.of(document.seq())))
                .map(found -> found.map(document -> view(document, sight, stored.hazard())))));
    }

    /** @param noun the last word of the document's collection, such as {@code acceptances} */
    Uni<HazardDocumentView> document(Caller caller, UUID id, String noun, UUID documentId) {
        HazardSight sight = HazardSight.of(caller);
        DocumentKind kind = kindOf(noun);
        return database.read(caller.scope(), tx -> require(tx, sight, id).flatMap(stored -> documents
                .find(tx, id, kind, documentId)
                .map(found -> found.orElseThrow(() -> CommonProblem.notFound("文书")))
                .map(document -> view(document, sight, stored.hazard()))));
    }

    Uni<HazardTimeline> timeline(Caller caller, UUID id) {
        HazardSight sight = HazardSight.of(caller);
        return database.read(caller.scope(), tx -> require(tx, sight, id).flatMap(stored -> documents
                .all(tx, id)
                .map(found -> found.stream()
                        .map(document -> view(document, sight, stored.hazard()))
                        .toList())
                .map(found -> HazardTimeline.of(stored.hazard(), found, today()))));
    }

    Uni<DeadlineExplanationView> explain(Caller caller, UUID id) {
        return database.read(caller.scope(), tx -> require(tx, HazardSight.of(caller), id)
                .map(StoredHazard::hazard)
                .flatMap(hazard -> references
                        .rules(tx, hazard.campaignIds())
                        .map(rules -> DeadlineExplanation.of(hazard, rules, today())))
                .map(explanation -> DeadlineExplanationView.of(id, explanation)));
    }

    private Uni<StoredHazard> require(Tx tx, HazardSight sight, UUID id) {
        return hazards.find(tx, sight, id).map(found -> found.orElseThrow(() -> CommonProblem.notFound("隐患")));
    }

    private static HazardDocumentView view(SignedDocument document, HazardSight sight, Hazard hazard) {
        return HazardDocumentView.of(document, sight.hides(hazard.source()), null);
    }

    private static DocumentKind kindOf(String noun) {
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> kind.noun().equals(noun))
                .findFirst()
                .orElseThrow(() -> CommonProblem.notFound("文书"));
    }

    private LocalDate today() {
        return BusinessTime.today(clock);
    }
}
