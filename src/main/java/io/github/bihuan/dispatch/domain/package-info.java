/** How the columns of a ledger are worded from what is on a hazard's file (specification §2.2). */
package io.github.bihuan.dispatch.domain;
