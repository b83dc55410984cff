package io.github.bihuan.architecture.planted.resource.hazard;

/** Planted: a repository. */
class PlantedRepository {}
