/**
 * The journal (审计日志): one row per write, in the same transaction – who, in which role, did what to which subject, before and
 * after, when and why. Append only. Called from every feature, calls none.
 */
package io.github.bihuan.audit;
