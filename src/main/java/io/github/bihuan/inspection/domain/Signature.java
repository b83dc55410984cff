package io.github.bihuan.inspection.domain;

/**
 * A signature under the record (签字), or the recorded refusal of the inspected unit (安全生产法第六十八条).
 *
 * @param refused the inspected unit's responsible person would not sign
 * @param refusalReason required with a refusal
 */
public record Signature(String name, SignerRole role, boolean refused, String refusalReason) {}
