package io.github.bihuan.delivery;

/** State of a configured channel. */
enum ChannelStatus {
    /** 启用 */
    ACTIVE,
    /** 暂停: what is meant for it waits. */
    SUSPENDED,
    /** 停用, for good: what waited for it is given up and listed as dead. */
    RETIRED
}
