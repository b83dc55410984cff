package io.github.bihuan.identity;

import io.github.bihuan.identity.OfficialApi.Official;
import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The directory of officials, for other features. */
@Singleton
public final class Officials {

    private final OfficialRepository repository;

    Officials(OfficialRepository repository) {
        this.repository = repository;
    }

    /** Any official, whatever the caller's jurisdiction, in office or not. */
    public Uni<Optional<OfficialRef>> find(Tx tx, UUID id) {
        return repository.find(tx, id).map(found -> found.map(Officials::reference));
    }

    /** The official whose token has this {@code sub}. */
    public Uni<Optional<OfficialRef>> ofSubject(Tx tx, String subject) {
        return repository.ofSubject(tx, subject).map(found -> found.map(Officials::reference));
    }

    /** The officials in office within the scope that have one of the names. */
    public Uni<List<OfficialRef>> named(Tx tx, Scope scope, Collection<String> names) {
        return names.isEmpty()
                ? Uni.createFrom().item(List.of())
                : repository
                        .named(tx, scope, names)
                        .map(found -> found.stream().map(Officials::reference).toList());
    }

    /** The official referred to; refuses (422 {@code unknown-reference}, the field named) an unknown id. */
    public Uni<OfficialRef> require(Tx tx, UUID id, String field) {
        return find(tx, id)
                .map(found -> found.orElseThrow(
                        () -> new BusinessRuleViolation(CommonProblem.UNKNOWN_REFERENCE, field, "所引用的人员不存在")));
    }

    /** The same, and refuses (422) one who has left office. */
    public Uni<OfficialRef> requireActive(Tx tx, UUID id, String field) {
        return require(tx, id, field).invoke(official -> {
            if (official.status() == OfficialStatus.LEFT) {
                throw new BusinessRuleViolation(IdentityProblem.OFFICIAL_LEFT, field, official.name() + "已离任，请改为现任人员");
            }
        });
    }

    private static OfficialRef reference(Official found) {
        return new OfficialRef(
                found.id(),
                found.name(),
                found.post(),
                found.organisationId(),
                found.regionCode(),
                found.subject(),
                found.status());
    }
}
