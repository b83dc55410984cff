package io.github.bihuan.shared.reference;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A checklist of a programme; every item states a requirement: YES = met, NO = a problem. */
@Schema(description = "检查表：每项为一条要求，是＝符合，否＝存在问题")
public record Checklist(
        @Schema(description = "检查表代码", examples = "CONFINED_SPACE") String code,
        @Schema(description = "名称", examples = "有限空间作业检查表") String name,
        @Schema(description = "出处", examples = "马政发〔2024〕27号 三、主要内容 1") String source,
        @Schema(description = "检查项") List<ChecklistItem> items) {

    public Checklist {
        items = List.copyOf(items);
    }

    /** One requirement. */
    @Schema(description = "检查项")
    public record ChecklistItem(
            @Schema(description = "检查项代码", examples = "CS-1") String code,
            @Schema(description = "要求", examples = "对有限空间进行辨识、建立安全管理台账") String text,
            @Schema(description = "对应的条款编号", examples = "000-13") String clause) {}
}
