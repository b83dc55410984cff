package io.github.bihuan.identity;

import io.github.bihuan.identity.OrganisationApi.Organisation;
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

/** The register of organisations, for other features. */
@Singleton
public final class Organisations {

    private final OrganisationRepository repository;

    Organisations(OrganisationRepository repository) {
        this.repository = repository;
    }

    /** Any organisation, whatever the caller's jurisdiction. */
    public Uni<Optional<OrganisationRef>> find(Tx tx, UUID id) {
        return repository.find(tx, id).map(found -> found.map(Organisations::reference));
    }

    /** The organisation referred to; refuses (422 {@code unknown-reference}, the field named) an unknown id. */
    public Uni<OrganisationRef> require(Tx tx, UUID id, String field) {
        return find(tx, id)
                .map(found -> found.orElseThrow(
                        () -> new BusinessRuleViolation(CommonProblem.UNKNOWN_REFERENCE, field, "所引用的组织机构不存在")));
    }

    /** The same, and refuses (422) a dissolved one. */
    public Uni<OrganisationRef> requireActive(Tx tx, UUID id, String field) {
        return require(tx, id, field).invoke(organisation -> {
            if (organisation.status() == OrganisationStatus.DISSOLVED) {
                throw new BusinessRuleViolation(
                        IdentityProblem.ORGANISATION_DISSOLVED, field, organisation.name() + "已撤销，请改用现有机构");
            }
        });
    }

    /** The organisations in office that have one of the names, short names or codes, within the scope or above it. */
    public Uni<List<OrganisationRef>> named(Tx tx, Scope scope, Collection<String> names) {
        return names.isEmpty()
                ? Uni.createFrom().item(List.of())
                : repository.named(tx, scope, names).map(found -> found.stream()
                        .map(Organisations::reference)
                        .toList());
    }

    private static OrganisationRef reference(Organisation found) {
        return new OrganisationRef(
                found.id(),
                found.code(),
                found.name(),
                found.shortName(),
                found.kind(),
                found.level(),
                found.regionCode(),
                found.status());
    }
}
