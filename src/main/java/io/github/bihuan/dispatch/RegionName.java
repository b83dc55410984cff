package io.github.bihuan.dispatch;

/** A region by code and name. */
record RegionName(String code, String name) {}
