/** Ids: UUID version 7 for machines, human codes for people. */
package io.github.bihuan.shared.id;
