/**
 * Trial mode (试用模式): everything in one program – embedded PostgreSQL, a key pair of its own, sample users and their tokens, a
 * clock that can be moved, and the sample campaign that plays itself. Its endpoints exist only when the program was started with
 * the profile {@code trial}.
 */
package io.github.bihuan.trial;
