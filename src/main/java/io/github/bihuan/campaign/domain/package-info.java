/** The rules of campaigns and their stages as plain Java: states by the clock, transitions, due days, publication guards. */
package io.github.bihuan.campaign.domain;
