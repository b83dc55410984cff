package io.github.bihuan.architecture.planted.layers.enterprise;

import io.github.bihuan.architecture.planted.layers.dispatch.AboveEnterprise;

/** Planted: lower imports higher. */
public class KnowsDispatch {
    AboveEnterprise above;
}
