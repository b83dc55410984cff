package io.github.bihuan.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("签名链首的密钥")
class SigningKeyTest {

    private static final Instant NOW = Instant.parse("2024-12-17T00:00:00Z");
    private static final Seal SEAL =
            new Seal(1, 1, 2, NOW, NOW, "700", "7", "a".repeat(64), Hashes.START, NOW, null).sealed();

    @Test
    @DisplayName("签名由同一密钥的公钥验证；改一个字段、换一把钥匙都不成立")
    void a_head_is_believed_by_its_own_key_only() {
        SigningKey key = SigningKey.of(SigningKey.make());
        Head head = key.head(SEAL, 1, Hashes.START, NOW);
        assertThat(key.publicKeys().signed(head)).isTrue();
        assertThat(SigningKey.of(SigningKey.make()).publicKeys().signed(head)).isFalse();
        Head changed = new Head(
                2,
                head.block(),
                head.position(),
                head.chainHash(),
                head.sealHash(),
                head.previousHash(),
                head.signedAt(),
                head.keyId(),
                head.signature());
        assertThat(key.publicKeys().signed(changed)).isFalse();
    }

    @Test
    @DisplayName("更换密钥后，旧公钥在受信之列则旧链首仍然有效")
    void a_former_key_is_still_believed() {
        SigningKey former = SigningKey.of(SigningKey.make());
        SigningKey current =
                SigningKey.of("-----BEGIN PRIVATE KEY-----\n" + SigningKey.make() + "\n-----END PRIVATE KEY-----\n");
        Head old = former.head(SEAL, 1, Hashes.START, NOW);
        ChainCheck trusting = new ChainCheck(null);
        trusting.heads(
                List.of(old),
                current.publicKeys().and(PublicKeys.of(former.publicKeys().texts())));
        assertThat(trusting.ok()).isTrue();
        ChainCheck forgetful = new ChainCheck(null);
        forgetful.heads(List.of(old), current.publicKeys());
        assertThat(forgetful.findings()).extracting(Finding::kind).containsExactly(FindingKind.HEAD_INVALID);
    }

    @Test
    @DisplayName("不是 Ed25519 私钥的设置被拒绝，并说明应是什么")
    void anything_else_is_refused() {
        assertThatThrownBy(() -> SigningKey.of("secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Ed25519");
        assertThatThrownBy(() -> PublicKeys.of(List.of("MCow")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Ed25519");
    }
}
