package io.github.bihuan.enterprise;

import io.github.bihuan.shared.http.CalendarDay;
import io.github.bihuan.shared.http.Versioned;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That an enterprise has no site to record (零报告). */
final class SiteNilReturnApi {

    private SiteNilReturnApi() {}

    @Schema(name = "NewSiteNilReturn", description = "摸排零报告：没有外包外委、出租承租、厂中厂、园中园")
    record NewNilReturn(
            @Schema(description = "情况截止日期", examples = "2024-11-15") @NotNull(message = "日期必须填写") @CalendarDay
                    LocalDate declaredOn,
            @Schema(description = "说明", nullable = true) @Size(max = 500, message = "说明不得超过500字") String remark) {}

    @Schema(name = "SiteNilReturn", description = "摸排零报告")
    record NilReturnView(
            @Schema(description = "编号") UUID id,
            @Schema(description = "企业") UUID enterpriseId,
            @Schema(description = "情况截止日期") LocalDate declaredOn,
            @Schema(description = "说明", nullable = true) String remark,
            @Schema(description = "登记时间") Instant createdAt)
            implements Versioned {

        /** A nil return does not change; a relation recorded later says more. */
        @Override
        public long version() {
            return 0;
        }
    }
}
