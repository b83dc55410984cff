/** Kinds of activities and what each of them has to say, as plain Java. */
package io.github.bihuan.activity.domain;
