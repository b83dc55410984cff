package io.github.bihuan.escalation.domain;

/** One climb of a ladder: a subject under one version of its deadline. An extension or a rebound begins a fresh one. */
public record LadderRun(String subjectId, int deadlineVersion) {}
