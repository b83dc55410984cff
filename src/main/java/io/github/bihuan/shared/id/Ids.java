package io.github.bihuan.shared.id;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes ids: UUID version 7, so that newer rows have greater ids, within one millisecond (and one program) too. */
@Singleton
public final class Ids {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private long millis = -1;
    private long high;
    private long low;

    Ids(Clock clock) {
        this.clock = clock;
    }

    public synchronized UUID next() {
        long now = clock.millis();
        if (now == millis) {
            low += 1 + (random.nextInt() & 0x3FFF_FFFFL);
        } else {
            millis = now;
            high = (now << 16) | VERSION_7 | (random.nextLong() & 0x0FFFL);
            low = VARIANT | (random.nextLong() & 0x1FFF_FFFF_FFFF_FFFFL);
        }
        return new UUID(high, low);
    }
}
