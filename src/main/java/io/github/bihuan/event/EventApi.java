package io.github.bihuan.event;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the stream carries. */
final class EventApi {

    private EventApi() {}

    /** What an event is about. */
    enum EventKind {
        /** 隐患 */
        HAZARD,
        /** 通知 */
        NOTICE,
        /** 报送：报出、退回、接收、汇总 */
        REPORT,
        /** 导入：收下、检查的进度、检查完毕、提交 */
        IMPORT
    }

    @Schema(name = "Event", description = "动态：某个隐患、通知、报送或导入的状态或版本有变化；报送自报出起，导入每检查一段即有一次")
    record EventView(
            @Schema(description = "类别", examples = "HAZARD") EventKind kind,
            @Schema(description = "对象的标识") UUID subjectId,
            @Schema(description = "行政区划代码", examples = "141128101") String regionCode,
            @Schema(description = "企业", nullable = true) UUID enterpriseId,
            @Schema(description = "变化后的状态", examples = "RECTIFYING") String status,
            @Schema(description = "变化后的版本", examples = "3") long version) {}
}
