package io.github.bihuan.identity;

import io.github.bihuan.shared.db.Scope;

/** How far a role's permission for an action reaches: a cell of the permission matrix. The widest comes first. */
public enum Reach {
    /** The same for everybody: reference data. */
    ALL("same for everybody") {
        @Override
        Scope of(Actor actor) {
            return REG.of(actor);
        }
    },
    /** The own region and below, the whole country for a system administrator without one. */
    ADM("own region and below; everywhere for an administrator without one") {
        @Override
        Scope of(Actor actor) {
            return actor.regionCode() == null ? Scope.nation() : REG.of(actor);
        }
    },
    /** The own region and below (属地). */
    REG("own region and below") {
        @Override
        Scope of(Actor actor) {
            return actor.regionCode() == null
                    ? Scope.nothing()
                    : Scope.region(actor.regionCode()).addressedTo(actor.organisationId(), actor.officialId());
        }
    },
    /** What is open in the own region, and what the caller has reported. */
    OPN("own region: what is open, and what the caller has reported") {
        @Override
        Scope of(Actor actor) {
            return REG.of(actor);
        }
    },
    /** What is addressed to the caller, as one of an enterprise's people or as an official. */
    ADR("what is addressed to the caller") {
        @Override
        Scope of(Actor actor) {
            return actor.enterpriseId() == null ? REG.of(actor) : OWN.of(actor);
        }
    },
    /** The enterprises in the own region that are assigned to the official (挂牌责任). */
    ASG("enterprises assigned to the official") {
        @Override
        Scope of(Actor actor) {
            return actor.officialId() == null
                    ? Scope.nothing()
                    : REG.of(actor).ofResponsibleOfficial(actor.officialId());
        }
    },
    /** The own enterprise. */
    OWN("own enterprise") {
        @Override
        Scope of(Actor actor) {
            return actor.enterpriseId() == null || actor.regionCode() == null
                    ? Scope.nothing()
                    : Scope.region(actor.regionCode()).ofEnterprise(actor.enterpriseId());
        }
    };

    private final String words;

    Reach(String words) {
        this.words = words;
    }

    /** For the generated page. */
    public String words() {
        return words;
    }

    abstract Scope of(Actor actor);
}
