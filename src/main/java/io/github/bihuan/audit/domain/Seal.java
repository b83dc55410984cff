package io.github.bihuan.audit.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Closes one block of the chain (封存): the rows from one position to another, chained to all before.
 *
 * @param block counts from 1
 * @param firstRecordedAt earliest recording among the rows; with the next the period they belong to
 * @param settledBefore rows of transactions before this one are all in the chain
 * @param cluster the database cluster that counts those transactions
 * @param chainHash the chain's value after the block's last row
 * @param previousHash the hash of the seal before, {@link Hashes#START} for the first
 * @param hash SHA-256 of the canonical form of all the others
 */
public record Seal(
        long block,
        long firstPosition,
        long lastPosition,
        Instant firstRecordedAt,
        Instant lastRecordedAt,
        String settledBefore,
        String cluster,
        String chainHash,
        String previousHash,
        Instant sealedAt,
        String hash) {

    /** The same with its hash. */
    public Seal sealed() {
        return new Seal(
                block,
                firstPosition,
                lastPosition,
                firstRecordedAt,
                lastRecordedAt,
                settledBefore,
                cluster,
                chainHash,
                previousHash,
                sealedAt,
                Hashes.of(CanonicalJson.of(hashed())));
    }

    public long rows() {
        return lastPosition - firstPosition + 1;
    }

    boolean unchanged() {
        return sealed().hash().equals(hash);
    }

    /** What the hash covers. */
    public Map<String, Object> hashed() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("block", block);
        fields.put("firstPosition", firstPosition);
        fields.put("lastPosition", lastPosition);
        fields.put("firstRecordedAt", firstRecordedAt.toString());
        fields.put("lastRecordedAt", lastRecordedAt.toString());
        fields.put("settledBefore", settledBefore);
        fields.put("cluster", cluster);
        fields.put("chainHash", chainHash);
        fields.put("previousHash", previousHash);
        fields.put("sealedAt", sealedAt.toString());
        return fields;
    }
}
