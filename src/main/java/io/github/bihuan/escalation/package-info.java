/** Escalation (逾期升级): what is owed to whom and when, as ladders of steps before and after a deadline. */
package io.github.bihuan.escalation;
