package io.github.bihuan.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.bihuan.shared.db.Database;
import io.github.bihuan.shared.db.Tx;
import io.github.bihuan.shared.problem.BusinessRuleViolation;
import io.github.bihuan.shared.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.function.Function;

/**
 * Runs a write in its own transaction, once per {@code Idempotency-Key}: the same key with the same request gives the stored
 * answer, with another request it is refused (422). The key's row is part of the transaction, so parallel repeats wait for the
 * first and nothing is half written.
 */
@Singleton
public final class Commands {

    private final Database database;
    private final IdempotencyRepository keys;
    private final ObjectMapper json;
    private final Clock clock;

    Commands(Database database, IdempotencyRepository keys, ObjectMapper json, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param request the request body; with the target it makes the fingerprint
     * @param answer type of the answer, stored as JSON for repeats
     */
    public <T> Uni<T> run(Caller caller, Object request, Class<T> answer, Function<Tx, Uni<T>> work) {
        return caller.idempotencyKey() == null
                ? database.write(caller.scope(), work)
                : database.write(caller.scope(), tx -> once(tx, caller, request, answer, work));
    }

    /** The same with Panache repositories taking part in the transaction. */
    public <T> Uni<T> runInSession(Caller caller, Object request, Class<T> answer, Function<Tx, Uni<T>> work) {
        return caller.idempotencyKey() == null
                ? database.session(caller.scope(), work)
                : database.session(caller.scope(), tx -> once(tx, caller, request, answer, work));
    }

    private <T> Uni<T> once(Tx tx, Caller caller, Object request, Class<T> answer, Function<Tx, Uni<T>> work) {
        String subject = caller.actor().subject();
        String fingerprint = fingerprint(caller, request);
        return keys.claim(tx, subject, caller.idempotencyKey(), fingerprint, clock.instant())
                .flatMap(claimed -> claimed == 1
                        ? work.apply(tx).flatMap(done -> store(tx, caller, done))
                        : stored(tx, caller, fingerprint, answer));
    }

    private <T> Uni<T> store(Tx tx, Caller caller, T answer) {
        return keys.store(tx, caller.actor().subject(), caller.idempotencyKey(), write(answer))
                .replaceWith(answer);
    }

    private <T> Uni<T> stored(Tx tx, Caller caller, String fingerprint, Class<T> answer) {
        return keys.stored(tx, caller.actor().subject(), caller.idempotencyKey())
                .map(found -> replay(found, fingerprint, answer));
    }

    private <T> T replay(IdempotencyRepository.Stored stored, String fingerprint, Class<T> answer) {
        if (!fingerprint.equals(stored.fingerprint())) {
            throw new BusinessRuleViolation(
                    CommonProblem.IDEMPOTENCY_KEY_REUSED, "Idempotency-Key", "该幂等键已用于内容不同的请求，请换一个新的幂等键");
        }
        try {
            return json.readValue(stored.answer(), answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored answer unreadable", e);
        }
    }

    private String fingerprint(Caller caller, Object request) {
        try {
            byte[] text = (caller.target() + "\n" + write(request)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
