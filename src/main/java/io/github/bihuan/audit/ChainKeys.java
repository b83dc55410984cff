package io.github.bihuan.audit;

import io.github.bihuan.audit.domain.PublicKeys;
import io.github.bihuan.audit.domain.SigningKey;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/** The key that signs heads, and all whose heads are believed: they come from the configuration, never from the database. */
@Singleton
final class ChainKeys {

    private static final Logger LOG = Logger.getLogger(ChainKeys.class);

    private final SigningKey signing;
    private final PublicKeys trusted;

    ChainKeys(AuditSettings settings) {
        signing = SigningKey.of(settings.signingKey());
        trusted = signing.publicKeys().and(PublicKeys.of(settings.formerKeys().orElse(List.of())));
    }

    /** A key that cannot be read keeps the program from starting, not tonight's head from being signed. */
    void read(@Observes StartupEvent started) {
        LOG.infof("the journal's heads are signed by key %s", signing.id());
    }

    SigningKey signing() {
        return signing;
    }

    PublicKeys trusted() {
        return trusted;
    }
}
