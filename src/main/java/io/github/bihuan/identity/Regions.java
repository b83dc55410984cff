package io.github.bihuan.identity;

import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.github.bihuan.shared.region.RegionCode;
import io.github.bihuan.shared.region.RegionLevel;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The register of administrative divisions. Codes are taken in any usual form ({@code 141100} and {@code 1411}); a village
 * (12 digits) is accepted when its township exists, for villages are not shipped.
 */
@Singleton
public final class Regions {

    private final RegionRepository repository;

    Regions(RegionRepository repository) {
        this.repository = repository;
    }

    /** The region of the code; refuses (422 {@code unknown-region}, the field named) a malformed or unknown one. */
    public Uni<Region> require(Tx tx, String code, String field) {
        return find(tx, canonical(code, field)).map(found -> found.orElseThrow(() -> unknown(code, field)));
    }

    /** The same, and refuses (403) a region outside what the caller answers for. */
    public Uni<Region> requireWithin(Tx tx, Scope scope, String code, String field) {
        return require(tx, code, field).invoke(region -> requireInside(scope, region.code(), field));
    }

    /** @param code canonical */
    public Uni<Optional<Region>> find(Tx tx, String code) {
        if (code.length() < RegionLevel.VILLAGE.digits()) {
            return repository.find(tx, code);
        }
        String township = code.substring(0, RegionLevel.TOWNSHIP.digits());
        return repository.find(tx, township).map(found -> found.map(above -> village(code, above)));
    }

    /**
     * The townships within the scope that one of the texts may mean: its code, the end of its full name, or a text that holds its name.
     */
    public Uni<List<Region>> townships(Tx tx, Scope scope, Collection<String> texts) {
        return texts.isEmpty() ? Uni.createFrom().item(List.of()) : repository.townships(tx, scope, texts);
    }

    /** The canonical form; refuses (422 {@code unknown-region}, the field named) what is no region code. */
    public static String canonical(String code, String field) {
        try {
            return RegionCode.of(code).code();
        } catch (IllegalArgumentException malformed) {
            throw new BusinessRuleViolation(CommonProblem.UNKNOWN_REGION, field, malformed.getMessage());
        }
    }

    /** A filter of a list: the canonical form, null when not given; refuses (400) what is no region code. */
    public static String filter(String code, String parameter) {
        try {
            return code == null || code.isBlank() ? null : RegionCode.of(code).code();
        } catch (IllegalArgumentException malformed) {
            throw new BusinessRuleViolation(CommonProblem.INVALID_PARAMETER, parameter, malformed.getMessage());
        }
    }

    /** Refuses (403) a region outside what the caller answers for. */
    public static void requireInside(Scope scope, String code, String field) {
        if (!scope.containsRegion(code)) {
            throw new BusinessRuleViolation(
                    IdentityProblem.REGION_OUTSIDE_JURISDICTION, field, "行政区划“" + code + "”不在您的管辖范围内");
        }
    }

    private static Region village(String code, Region township) {
        String name = "村（社区）" + code.substring(RegionLevel.TOWNSHIP.digits());
        return new Region(code, name, RegionLevel.VILLAGE, township.code(), township.fullName() + name);
    }

    private static BusinessRuleViolation unknown(String code, String field) {
        return new BusinessRuleViolation(CommonProblem.UNKNOWN_REGION, field, "行政区划代码“" + code.strip() + "”不存在");
    }
}
