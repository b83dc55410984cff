package io.github.bihuan.identity;

import io.github.bihuan.shared.db.Scope;
import io.github.bihuan.shared.http.IfMatch;

/**
 * One request's circumstances, as an immutable value that a service may keep.
 *
 * @param reach how far the permission for what is asked reaches; null where no role is needed
 * @param requestId the trace id
 * @param clientAddress the client's address as seen by the program
 * @param ifMatch the version the client has seen
 * @param idempotencyKey the client's {@code Idempotency-Key}, or null
 * @param target method and path, part of the idempotency fingerprint
 */
public record Caller(
        Actor actor,
        Reach reach,
        String requestId,
        String clientAddress,
        IfMatch ifMatch,
        String idempotencyKey,
        String target) {

    /** The program itself: scheduled jobs. */
    public static Caller system(String job) {
        return new Caller(Actor.system(), null, job, null, new IfMatch(null), null, job);
    }

    /** What the caller may see and touch by this request. */
    public Scope scope() {
        return reach == null ? Scope.nothing() : reach.of(actor);
    }
}
