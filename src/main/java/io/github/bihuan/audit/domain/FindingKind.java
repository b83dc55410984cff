package io.github.bihuan.audit.domain;

/** What is wrong with the journal at one place. */
public enum FindingKind {
    /** The row is not what was sealed. */
    CHANGED("内容被改"),
    /** A sealed row, its place in the chain or a seal is gone. */
    MISSING("缺失"),
    /** A row stands where none was sealed. */
    INSERTED("插入"),
    /** The row was sealed at another place. */
    REORDERED("次序被换"),
    /** The hashes do not follow from each other. */
    CHAIN_BROKEN("链断裂"),
    /** The seal is not what was written. */
    SEAL_CHANGED("封存记录被改"),
    /** The head is not signed by a known key, or states something else than the chain. */
    HEAD_INVALID("签名链首不符"),
    /** The chain ends before what a signed head states. */
    TRUNCATED("末尾被截");

    private final String label;

    FindingKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
