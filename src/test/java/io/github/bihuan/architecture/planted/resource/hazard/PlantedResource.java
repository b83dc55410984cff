package io.github.bihuan.architecture.planted.resource.hazard;

/** Planted: a resource that holds a repository. */
class PlantedResource {
    PlantedRepository repository;
}
