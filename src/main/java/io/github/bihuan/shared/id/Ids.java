package io.github.bihuan.shared.id;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes ids: UUID version 7, so that newer rows have greater ids. */
@Singleton
public final class Ids {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Ids(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        long high = (clock.millis() << 16) | VERSION_7 | (random.nextLong() & 0x0FFFL);
        long low = VARIANT | (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL);
        return new UUID(high, low);
    }
}
