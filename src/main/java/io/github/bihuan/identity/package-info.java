/**
 * Who acts and what they may see: actors and roles from the token, the permission table, regions (行政区划), organisations,
 * officials and their assignments (职务、挂牌责任人、跟踪责任人 …).
 */
package io.github.bihuan.identity;
