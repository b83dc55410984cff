package io.github.bihuan.identity;

import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.http.IfMatch;

/**
 * One request's circumstances, as an immutable value that a service may keep.
 *
 * @param requestId the trace id
 * @param clientAddress the client's address as seen by the program
 * @param ifMatch the version the client has seen
 * @param idempotencyKey the client's {@code Idempotency-Key}, or null
 * @param target method and path, part of the idempotency fingerprint
 */
public record Caller(
        Actor actor, String requestId, String clientAddress, IfMatch ifMatch, String idempotencyKey, String target) {

    /** The program itself: scheduled jobs. */
    public static Caller system(String job) {
        return new Caller(Actor.system(), job, null, new IfMatch(null), null, job);
    }

    public Scope scope() {
        return actor.scope();
    }
}
