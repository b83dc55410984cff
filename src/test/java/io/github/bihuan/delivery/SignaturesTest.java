package io.github.bihuan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bihuan.delivery.domain.ShortText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("签名与短文")
class SignaturesTest {

    /** Standard Webhooks publishes this example. */
    @Test
    @DisplayName("系统对接签名与公开样例一致")
    void the_published_webhook_example_comes_out() {
        String signature = Signatures.webhook(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330),
                "{\"test\": 2432232314}");
        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    @DisplayName("密钥须为 whsec_ 加 24 至 64 字节")
    void webhook_secrets_have_a_form() {
        assertThat(Signatures.isWebhookSecret("whsec_" + base64(24))).isTrue();
        assertThat(Signatures.isWebhookSecret("whsec_" + base64(23))).isFalse();
        assertThat(Signatures.isWebhookSecret("whsec_" + base64(65))).isFalse();
        assertThat(Signatures.isWebhookSecret(base64(32))).isFalse();
        assertThat(Signatures.isWebhookSecret("whsec_***")).isFalse();
    }

    @Test
    @DisplayName("钉钉加签：时间戳毫秒，签名经 URL 编码")
    void dingtalk_asks_for_milliseconds_and_an_encoded_signature() {
        String query = Signatures.dingTalkQuery("SECsample", Instant.parse("2024-12-17T00:00:00Z"));
        assertThat(query).startsWith("timestamp=1734393600000&sign=").doesNotContain("+", "/");
        assertThat(query).endsWith("%3D");
    }

    @Property
    @Label("短文不超过字节数，不切断汉字")
    void short_texts_stay_whole(@ForAll String text, @ForAll @IntRange(min = 3, max = 60) int bytes) {
        String cut = ShortText.within(bytes, text);
        String valid = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(cut.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(bytes);
        if (text.equals(valid)) {
            assertThat(text).startsWith(cut.replaceAll("…$", ""));
        }
    }

    private static String base64(int bytes) {
        return Base64.getEncoder().encodeToString(new byte[bytes]);
    }
}
