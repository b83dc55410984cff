package io.github.bihuan.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import io.github.bihuan.identity.Needs;
import io.github.bihuan.identity.OpenToAll;
import io.github.bihuan.shared.db.Sql;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.time.ProgramClock;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The rules of the house (design §2) for all classes below a root package. */
final class HouseRules {

    /** From the floor to the roof; features on one line do not know each other. */
    private static final List<String> LAYERS = List.of(
            "shared",
            "identity",
            "audit",
            "event",
            "statistics",
            "delivery",
            "notice",
            "privacy",
            "enterprise",
            "campaign",
            "inspection",
            "hazard",
            "supervision",
            "enforcement",
            "tipoff",
            "duty",
            "activity",
            "escalation",
            "dispatch",
            "ledger",
            "imports",
            "trial");

    private static final Set<String> WALL_CLOCK = Set.of(
            "now",
            "currentTimeMillis",
            "nanoTime",
            "systemUTC",
            "system",
            "systemDefaultZone",
            "tickSeconds",
            "tickMinutes",
            "tickMillis");

    private final String root;

    HouseRules(String root) {
        this.root = root;
    }

    /** Domain packages are plain Java: other domains, the pure parts of shared, nothing else. */
    ArchRule domainIsPlainJava() {
        return classes()
                .that()
                .resideInAPackage(root + "..domain..")
                .should()
                .onlyDependOnClassesThat(describe(
                        "are plain Java or domain",
                        type -> type.getPackageName().startsWith("java.")
                                || type.isPrimitive()
                                || type.isArray()
                                || type.getPackageName().contains(".domain")
                                || type.getPackageName().startsWith("io.github.bihuan.shared.problem")
                                || type.getPackageName().startsWith("io.github.bihuan.shared.time")
                                || type.getPackageName().startsWith("io.github.bihuan.shared.region")
                                || type.getPackageName().startsWith("io.github.bihuan.shared.text")
                                || type.getPackageName().startsWith("com.fasterxml.jackson.annotation")))
                .allowEmptyShould(true);
    }

    /** Nobody reads the wall clock but the producer of the program's clock; method references count too. */
    ArchRule nobodyReadsTheWallClock() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .haveSimpleNameNotEndingWith("ClockProducer")
                .and()
                .resideOutsideOfPackage("io.github.bihuan.trial.postgres..")
                .should()
                .accessTargetWhere(describe("reads the wall clock", HouseRules::readsTheWallClock));
    }

    /** Only the trial puts the clock elsewhere. */
    ArchRule onlyTheTrialMovesTheClock() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(root + ".trial..", root + ".shared.time..")
                .should()
                .accessTargetWhere(
                        target(owner(assignableTo(ProgramClock.class))).and(target(name("set"))));
    }

    /** SQL is spoken by repositories only. */
    ArchRule onlyRepositoriesSpeakSql() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .haveSimpleNameNotEndingWith("Repository")
                .and()
                .resideOutsideOfPackages("io.github.bihuan.shared.db..", "io.github.bihuan.trial.postgres..")
                .should()
                .accessTargetWhere(
                        target(owner(assignableTo(Tx.class))).and(target(nameMatching("query|execute|list|find"))))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Sql.class);
    }

    /** Resources speak HTTP: no SQL, no transaction, no repository. */
    ArchRule resourcesHoldNoSqlAndNoRepository() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat(describe(
                        "are Tx, Sql or repositories",
                        (JavaClass type) -> type.isAssignableTo(Tx.class)
                                || type.isAssignableTo(Sql.class)
                                || type.getSimpleName().endsWith("Repository")))
                .allowEmptyShould(true);
    }

    /** A package-private endpoint would silently not exist. */
    ArchRule endpointMethodsArePublic() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .areMetaAnnotatedWith(jakarta.ws.rs.HttpMethod.class)
                .should()
                .bePublic()
                .allowEmptyShould(true);
    }

    /** An endpoint says which action of the permission matrix it performs, or that it is open. */
    ArchRule endpointsNameTheirAction() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .and()
                .areMetaAnnotatedWith(jakarta.ws.rs.HttpMethod.class)
                .should()
                .beAnnotatedWith(Needs.class)
                .orShould()
                .beAnnotatedWith(OpenToAll.class)
                .allowEmptyShould(true);
    }

    /** Packages directly below the root form no cycle. */
    ArchRule packagesFormNoCycle() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    /** Lower never imports higher. */
    ArchRule layersPointDownwards() {
        var layers = Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String name : LAYERS) {
            layers = layers.optionalLayer(name).definedBy(root + "." + name + "..");
        }
        for (int i = 0; i < LAYERS.size(); i++) {
            layers = accessibleFromAbove(layers, i);
        }
        return layers.allowEmptyShould(true);
    }

    private static Architectures.LayeredArchitecture accessibleFromAbove(
            Architectures.LayeredArchitecture layers, int index) {
        List<String> above = LAYERS.subList(index + 1, LAYERS.size());
        String name = LAYERS.get(index);
        return above.isEmpty()
                ? layers.whereLayer(name).mayNotBeAccessedByAnyLayer()
                : layers.whereLayer(name).mayOnlyBeAccessedByLayers(above.toArray(String[]::new));
    }

    private static boolean readsTheWallClock(JavaAccess<?> access) {
        String type = access.getTargetOwner().getName();
        String member = access.getTarget().getName();
        boolean timeType = type.startsWith("java.time.") || type.equals("java.lang.System");
        boolean given = access.getTarget()
                        instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget call
                && call.getRawParameterTypes().stream().anyMatch(parameter -> parameter.isAssignableTo(Clock.class));
        return timeType && WALL_CLOCK.contains(member) && !given
                || type.equals("java.util.Date") && member.equals("<init>");
    }
}
