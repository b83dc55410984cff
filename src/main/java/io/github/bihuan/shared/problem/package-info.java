/**
 * What went wrong, said clearly: problem types with stable codes and the one mapper that turns them into
 * {@code application/problem+json} (RFC 9457).
 */
package io.github.bihuan.shared.problem;
