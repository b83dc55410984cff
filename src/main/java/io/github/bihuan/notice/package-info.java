/** Notices (卡、单、函、令、通报、约谈): who is told what, by which channel, and who has signed for it. */
package io.github.bihuan.notice;
