package io.github.bihuan.identity;

import io.github.bihuan.shared.region.RegionCode;
import io.github.bihuan.shared.region.RegionLevel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients see of a region. */
final class RegionApi {

    private RegionApi() {}

    @Schema(name = "Region", description = "行政区划")
    public record RegionAnswer(
            @Schema(description = "规范代码：省 2 位、市 4 位、县 6 位、镇 9 位、村 12 位", examples = "1411") String code,
            @Schema(description = "公文中的写法：省、市补零为六位", examples = "141100") String officialCode,
            @Schema(description = "名称", examples = "吕梁市") String name,
            @Schema(description = "级别", examples = "CITY") RegionLevel level,
            @Schema(description = "上级代码，省级为空", nullable = true, examples = "14") String parentCode,
            @Schema(description = "全称", examples = "山西省吕梁市") String fullName) {

        static RegionAnswer of(Region region) {
            return new RegionAnswer(
                    region.code(),
                    new RegionCode(region.code()).official(),
                    region.name(),
                    region.level(),
                    region.parentCode(),
                    region.fullName());
        }
    }
}
