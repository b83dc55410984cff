package io.github.bihuan.imports;

import java.nio.file.Path;

/**
 * An uploaded file that has passed the guard, kept in the directory for temporary files until it is read.
 *
 * @param name as the client called it, without directories
 * @param hash SHA-256 of the content
 */
record ReceivedFile(Path path, String name, FileFormat format, String hash, long bytes) {}
