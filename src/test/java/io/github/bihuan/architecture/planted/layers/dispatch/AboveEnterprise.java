package io.github.bihuan.architecture.planted.layers.dispatch;

/** Planted: the higher one. */
public class AboveEnterprise {}
