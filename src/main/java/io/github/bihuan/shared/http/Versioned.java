package io.github.bihuan.shared.http;

import java.util.UUID;

/** An answer that can be changed later: its id goes into {@code Location}, its version into {@code ETag}. */
public interface Versioned {

    UUID id();

    /** Counts up with every change of the resource. */
    long version();
}
