/**
 * The database behind one transaction idea: {@link io.github.bihuan.shared.db.Database} opens, {@link
 * io.github.bihuan.shared.db.Tx} speaks SQL on the transaction's own connection, whether Hibernate Reactive or the SQL client
 * opened it.
 */
package io.github.bihuan.shared.db;
