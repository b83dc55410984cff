package io.github.bihuan.audit;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Settings of the journal. */
@ConfigMapping(prefix = "bihuan.audit")
interface AuditSettings {

    /** The Ed25519 key that signs heads: PKCS 8, PEM or Base64. */
    String signingKey();

    /** Public keys that signed earlier heads: X.509, PEM or Base64. */
    Optional<List<String>> formerKeys();

    /** How often the chain takes in new rows; {@code off} in trial mode and tests, where the clock decides. */
    String sealEvery();

    /** When the day's head is signed; once a day however often. */
    String headCron();

    /** When the whole chain is verified. */
    String verificationCron();
}
