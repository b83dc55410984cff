/**
 * The activity log (工作活动): meetings, study sessions, publicity, help, rewards – facts that no other feature records and
 * that only forms count (specification Appendix A) – and statements of a stock or a survey. Append only; a mistake is
 * withdrawn.
 */
package io.github.bihuan.activity;
