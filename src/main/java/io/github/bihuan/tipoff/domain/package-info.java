/** The rules of tip-offs: states, deadlines, rewards. */
package io.github.bihuan.tipoff.domain;
