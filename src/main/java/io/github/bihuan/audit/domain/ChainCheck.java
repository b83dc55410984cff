package io.github.bihuan.audit.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Walks along the chain, seal by seal, and notes what is wrong with rows, seals and signed heads. A broken place is noted once: after it
 * the walk goes on from what is stored there. Not thread safe.
 */
public final class ChainCheck {

    private static final int MOST = 1000;

    private final List<Finding> findings = new ArrayList<>();
    private final TreeMap<Long, List<Head>> expected = new TreeMap<>();
    private Seal last;
    private String chain;
    private long found;
    private long rows;
    private long seals;
    private long heads;

    /** @param before the seal before the first one to be checked, or null at the beginning of the chain */
    public ChainCheck(Seal before) {
        last = before;
        chain = before == null ? Hashes.START : before.chainHash();
    }

    /** Takes the stored heads in their order; each is checked against the keys and its predecessor now, against the chain on the way. */
    public void heads(List<Head> stored, PublicKeys keys) {
        Head before = null;
        for (Head head : stored) {
            if (before != null
                    && (head.number() != before.number() + 1
                            || !head.previousHash().equals(before.hash()))) {
                note(head, "第" + head.number() + "号链首与前一号不相接");
            }
            expect(head, keys);
            before = head;
        }
    }

    /** Takes one more head, such as one kept elsewhere. */
    public void expect(Head head, PublicKeys keys) {
        if (!keys.knows(head.keyId())) {
            note(head, "第" + head.number() + "号链首的签名密钥 " + head.keyId() + " 不在受信之列");
        } else if (!keys.signed(head)) {
            note(head, "第" + head.number() + "号链首的签名不符");
        } else if (last == null || head.block() > last.block()) {
            expected.computeIfAbsent(head.block(), block -> new ArrayList<>()).add(head);
        } else if (head.block() == last.block()) {
            compare(head, last);
        }
    }

    /** Checks a block with its rows in the order of their positions. */
    public void block(Seal seal, List<SealedRow> sealed) {
        follow(seal);
        Set<String> own = sealed.stream().map(SealedRow::rowHash).collect(Collectors.toCollection(HashSet::new));
        long next = seal.firstPosition();
        for (SealedRow row : sealed) {
            gap(seal, next, row.position());
            if (row.position() < next) {
                note(FindingKind.INSERTED, row, "同一位置有两行");
            }
            row(seal, row, own);
            next = Math.max(next, row.position() + 1);
        }
        gap(seal, next, seal.lastPosition() + 1);
        if (chain != null && !chain.equals(seal.chainHash())) {
            note(FindingKind.CHAIN_BROKEN, seal, "块末的链值与封存时不同");
        }
        end(seal);
    }

    /** Checks that a seal follows the one before, without its rows. */
    public void bridge(Seal seal) {
        follow(seal);
        end(seal);
    }

    /** Notes a row outside the chain that should be in it. */
    public void stray(String eventId, Long seq) {
        add(new Finding(FindingKind.INSERTED, null, null, eventId, seq, "封存之后插入到已封存的范围，不在链上"));
    }

    /** Notes a place in the chain that no seal covers. */
    public void unsealed(SealedRow row) {
        note(FindingKind.INSERTED, row, "链上的位置不属于任何封存块");
    }

    /** The chain ends here: heads that state more than it has were cut off. */
    public void end() {
        long reached = last == null ? 0 : last.lastPosition();
        expected.values().stream()
                .flatMap(List::stream)
                .forEach(head -> add(new Finding(
                        FindingKind.TRUNCATED,
                        head.block(),
                        reached + 1,
                        null,
                        null,
                        "签名链首证明有 " + head.position() + " 行，链只到第 " + reached + " 行")));
        expected.clear();
    }

    /** Gives up waiting for heads that lie beyond what is checked; answers how many. */
    public long forget(Collection<Head> heads) {
        return expected.values().stream()
                .mapToLong(waiting -> {
                    int before = waiting.size();
                    waiting.removeAll(heads);
                    return before - waiting.size();
                })
                .sum();
    }

    /** The first thousand, in the order in which they were met. */
    public List<Finding> findings() {
        return Collections.unmodifiableList(findings);
    }

    public boolean ok() {
        return found == 0;
    }

    public long found() {
        return found;
    }

    public long rows() {
        return rows;
    }

    public long seals() {
        return seals;
    }

    /** How many heads agreed with the chain. */
    public long heads() {
        return heads;
    }

    /** The last seal checked, or the one before the first. */
    public Seal last() {
        return last;
    }

    private void follow(Seal seal) {
        long block = last == null ? 1 : last.block() + 1;
        long position = last == null ? 1 : last.lastPosition() + 1;
        if (seal.block() != block || seal.firstPosition() != position) {
            note(FindingKind.MISSING, seal, "此前缺少封存块：应为第 " + block + " 块、第 " + position + " 行起");
            chain = null;
        } else if (!seal.previousHash().equals(last == null ? Hashes.START : last.hash())) {
            note(FindingKind.SEAL_CHANGED, seal, "与前一块不相接");
        }
        if (!seal.unchanged()) {
            note(FindingKind.SEAL_CHANGED, seal, "封存记录与其散列不符");
        }
    }

    private void row(Seal seal, SealedRow row, Set<String> own) {
        rows++;
        if (row.actualHash() == null) {
            note(FindingKind.MISSING, row, "已封存的行不在了");
        } else if (!row.actualHash().equals(row.rowHash())) {
            boolean moved = own.contains(row.actualHash());
            note(moved ? FindingKind.REORDERED : FindingKind.CHANGED, row, moved ? "这一行封存在别的位置" : "与封存时不同");
        }
        if (row.block() != seal.block()) {
            note(FindingKind.CHAIN_BROKEN, row, "记在第 " + row.block() + " 块，应在第 " + seal.block() + " 块");
        }
        if (chain != null && !Hashes.chained(chain, row.rowHash()).equals(row.chainHash())) {
            note(FindingKind.CHAIN_BROKEN, row, "链值不从前一行得出");
        }
        chain = row.chainHash();
    }

    private void gap(Seal seal, long from, long to) {
        long shown = Math.min(to, from + MOST);
        for (long position = from; position < shown; position++) {
            add(new Finding(FindingKind.MISSING, seal.block(), position, null, null, "链上的位置不在了"));
        }
        if (shown < to) {
            add(new Finding(FindingKind.MISSING, seal.block(), shown, null, null, "直到第 " + (to - 1) + " 个位置都不在了"));
        }
        if (from < to) {
            chain = null;
        }
    }

    private void end(Seal seal) {
        List<Head> stated = expected.remove(seal.block());
        if (stated != null) {
            stated.forEach(head -> compare(head, seal));
        }
        expected.headMap(seal.block()).values().stream()
                .flatMap(List::stream)
                .forEach(head -> note(head, "链首所指的块不在链上"));
        expected.headMap(seal.block()).clear();
        seals++;
        last = seal;
        chain = seal.chainHash();
    }

    private void compare(Head head, Seal seal) {
        if (head.isAt(seal)) {
            heads++;
        } else {
            note(head, "第" + head.number() + "号链首与链在该处的值不同");
        }
    }

    private void note(FindingKind kind, Seal seal, String detail) {
        add(new Finding(kind, seal.block(), seal.firstPosition(), null, null, detail));
    }

    private void note(FindingKind kind, SealedRow row, String detail) {
        add(new Finding(kind, row.block(), row.position(), row.eventId(), row.seq(), detail));
    }

    private void note(Head head, String detail) {
        add(new Finding(FindingKind.HEAD_INVALID, head.block(), head.position(), null, null, detail));
    }

    private void add(Finding finding) {
        found++;
        if (findings.size() < MOST) {
            findings.add(finding);
        }
    }
}
