/**
 * The embedded PostgreSQL of trial mode, tests and benchmarks: a small launcher in plain Java. It unpacks the server
 * delivered by Maven, keeps one cluster in one home directory and guards it against a second instance and against a
 * server left behind by a killed JVM. Not part of production.
 */
package io.github.bihuan.trial.postgres;
