/**
 * Tip-offs (举报) by the public and by employees: received also anonymously, accepted, verified, fed back, rewarded. Who reported is
 * kept apart, sealed, and read only by the handler, each reading written into the journal. The enterprise never learns that there
 * was one (specification §3.8, §4.5, §5.3; 安全生产法第七十三、七十六条).
 */
package io.github.bihuan.tipoff;
