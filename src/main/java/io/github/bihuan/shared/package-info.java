/**
 * What every feature needs and no official would name: problems (RFC 9457), the database behind one {@code Tx}, paging, time and
 * ids. Knows no feature.
 */
package io.github.bihuan.shared;
