package io.github.bihuan.audit.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A signed statement of how far the chain went (链首): who keeps it elsewhere can show later that nothing before it was changed or
 * taken away.
 *
 * @param number counts from 1; 0 for one made for an export and not stored
 * @param previousHash SHA-256 of the stored head before, {@link Hashes#START} for the first
 * @param keyId names the key, see {@link PublicKeys}
 * @param signature Ed25519 over the canonical form of all the others, Base64
 */
public record Head(
        long number,
        long block,
        long position,
        String chainHash,
        String sealHash,
        String previousHash,
        Instant signedAt,
        String keyId,
        String signature) {

    /** A head at a seal, not signed yet. */
    static Head at(Seal seal, long number, String previousHash, Instant now, String keyId) {
        return new Head(
                number,
                seal.block(),
                seal.lastPosition(),
                seal.chainHash(),
                seal.hash(),
                previousHash,
                now,
                keyId,
                null);
    }

    Head signed(String by) {
        return new Head(number, block, position, chainHash, sealHash, previousHash, signedAt, keyId, by);
    }

    /** What the next head names as the one before. */
    public String hash() {
        return Hashes.of(signedText());
    }

    boolean isAt(Seal seal) {
        return block == seal.block()
                && position == seal.lastPosition()
                && chainHash.equals(seal.chainHash())
                && sealHash.equals(seal.hash());
    }

    String signedText() {
        return CanonicalJson.of(statement());
    }

    /** What the signature covers. */
    public Map<String, Object> statement() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("number", number);
        fields.put("block", block);
        fields.put("position", position);
        fields.put("chainHash", chainHash);
        fields.put("sealHash", sealHash);
        fields.put("previousHash", previousHash);
        fields.put("signedAt", signedAt.toString());
        fields.put("keyId", keyId);
        return fields;
    }
}
