/**
 * The stream of what changes (动态): hazards, notices, filings and imports as they change, in the order in which the changes were committed.
 * Fed by the tables themselves; says that something changed, not what it says: clients read that by the API.
 */
package io.github.bihuan.event;
