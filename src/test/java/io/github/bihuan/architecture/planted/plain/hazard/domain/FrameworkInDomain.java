package io.github.bihuan.architecture.planted.plain.hazard.domain;

import jakarta.inject.Inject;

/** Planted: a framework in the domain. */
class FrameworkInDomain {
    @Inject
    String anything;
}
