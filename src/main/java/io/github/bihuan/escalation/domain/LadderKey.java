package io.github.bihuan.escalation.domain;

/** Which version of which ladder; what a version says never changes. */
public record LadderKey(String code, int version) {}
