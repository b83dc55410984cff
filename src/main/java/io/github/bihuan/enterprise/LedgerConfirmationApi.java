package io.github.bihuan.enterprise;

import io.github.bihuan.shared.http.Versioned;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Confirmations of the enterprise ledger (每半年更新一次). */
final class LedgerConfirmationApi {

    private LedgerConfirmationApi() {}

    @Schema(name = "NewLedgerConfirmation", description = "确认企业台账：登记内容经核对无误")
    record NewConfirmation(
            @Schema(description = "确认日期", examples = "2024-12-30") @NotNull(message = "确认日期必须填写") LocalDate confirmedOn,
            @Schema(description = "说明", nullable = true) @Size(max = 4000, message = "说明不得超过4000字") String note) {}

    @Schema(name = "LedgerConfirmation", description = "企业台账确认记录")
    record ConfirmationView(
            @Schema(description = "编号") UUID id,
            @Schema(description = "企业") UUID enterpriseId,
            @Schema(description = "确认日期") LocalDate confirmedOn,
            @Schema(description = "说明", nullable = true) String note,
            @Schema(description = "登记时间") Instant createdAt)
            implements Versioned {

        /** A confirmation does not change. */
        @Override
        public long version() {
            return 0;
        }
    }
}
