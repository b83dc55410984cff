package io.github.bihuan.identity;

import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.http.Page;
import io.github.bihuan.shared.http.PageRequest;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.region.RegionLevel;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Reading the regions. */
@Singleton
final class RegionService {

    private final Database database;
    private final RegionRepository repository;
    private final Regions regions;

    RegionService(Database database, RegionRepository repository, Regions regions) {
        this.database = database;
        this.repository = repository;
        this.regions = regions;
    }

    Uni<Page<RegionApi.RegionAnswer>> list(RegionLevel level, String parentCode, String text, PageRequest request) {
        return database.read(Scope.nothing(), tx -> repository
                .list(tx, level, parentCode, text, request)
                .map(rows -> Page.of(rows, request, region -> List.of(region.code())))
                .map(page -> page.map(RegionApi.RegionAnswer::of))
                .flatMap(page -> page.counted(request, () -> repository
                        .count(tx, level, parentCode, text, Page.Counted.BOUND)
                        .map(Page.Counted::of))));
    }

    Uni<RegionApi.RegionAnswer> one(String code) {
        String canonical;
        try {
            canonical = Regions.canonical(code, "code");
        } catch (BusinessRuleViolation malformed) {
            throw unknown();
        }
        return database.read(Scope.nothing(), tx -> regions.find(tx, canonical)
                .map(found -> RegionApi.RegionAnswer.of(found.orElseThrow(RegionService::unknown))));
    }

    private static BusinessRuleViolation unknown() {
        return new BusinessRuleViolation(CommonProblem.NOT_FOUND, "code", "行政区划代码不存在");
    }
}
