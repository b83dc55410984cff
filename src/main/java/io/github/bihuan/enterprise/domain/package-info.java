/** Rules about enterprises that need nothing but values. */
package io.github.bihuan.enterprise.domain;
