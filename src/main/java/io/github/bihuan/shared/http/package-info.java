/** What every endpoint shares: paging, ETags, idempotency keys, request ids and limits. */
package io.github.bihuan.shared.http;
