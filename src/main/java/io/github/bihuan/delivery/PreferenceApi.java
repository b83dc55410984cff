package io.github.bihuan.delivery;

import io.github.bihuan.delivery.domain.Channel;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By which channels an official wants to be told. */
final class PreferenceApi {

    private PreferenceApi() {}

    @Schema(name = "NoticePreference", description = "本人选择的送达渠道；收件箱总是送达")
    record Preference(
            @Schema(description = "EMAIL、SMS 中的若干个；空为只看收件箱", examples = "EMAIL")
                    @NotNull(message = "渠道必须填写")
                    @Size(max = 2, message = "渠道最多两个")
                    Set<@NotNull(message = "渠道不能为空") Channel> channels) {}

    /** @param version 0 when nothing was chosen yet */
    record Chosen(long version, Preference preference) {}
}
