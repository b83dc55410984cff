/**
 * Listed supervision (挂牌督办) of hazards, enterprises, areas and accidents: proposed, decided by the county, the
 * city or the province, followed
 * by progress reports, ended by the authority that listed. Not to be mixed up with the posted responsible
 * official (挂牌责任人).
 */
package io.github.bihuan.supervision;
