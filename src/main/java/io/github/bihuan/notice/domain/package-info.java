/** Notices (卡单函令) as plain Java: kinds, numbers, states and the facts a text is rendered from. */
package io.github.bihuan.notice.domain;
