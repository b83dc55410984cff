package io.github.bihuan.shared.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("个人信息加密")
class SealTest {

    private static final UUID ZHANG_SAN = UUID.fromString("01936a5e-0000-7000-8000-000000000001");
    private static final UUID LI_SI = UUID.fromString("01936a5e-0000-7000-8000-000000000002");
    private static final String OLD = "old:" + key(1);
    private static final String NEW = "new:" + key(2);

    private final Seal seal = with(OLD);

    @Property(tries = 200)
    void what_is_sealed_opens_again(@ForAll String text) {
        SealedFor owner = SealedFor.phone(ZHANG_SAN);
        String sealed = seal.seal(owner, text);
        assertThat(Seal.isSealed(sealed)).isTrue();
        assertThat(seal.open(owner, sealed)).isEqualTo(new String(text.getBytes(UTF_8), UTF_8));
    }

    @Test
    @DisplayName("密文不含原文，同一号码两次加密结果不同")
    void a_sealed_number_tells_nothing() {
        String once = seal.seal(SealedFor.phone(ZHANG_SAN), "13800000001");
        String again = seal.seal(SealedFor.phone(ZHANG_SAN), "13800000001");
        assertThat(once).startsWith("enc:old:").doesNotContain("13800000001").isNotEqualTo(again);
    }

    @Test
    @DisplayName("密文换到别人名下或改作他用都打不开")
    void a_sealed_number_moved_to_somebody_else_does_not_open() {
        String sealed = seal.seal(SealedFor.phone(ZHANG_SAN), "13800000001");
        assertThatThrownBy(() -> seal.open(SealedFor.phone(LI_SI), sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seal.open(new SealedFor("identity", ZHANG_SAN.toString()), sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("密文任何一个字符被改动都打不开")
    void any_changed_character_is_noticed() {
        SealedFor owner = SealedFor.phone(ZHANG_SAN);
        String sealed = seal.seal(owner, "13800000001");
        int start = sealed.lastIndexOf(':') + 1;
        // the last character carries padding bits that no byte of the text depends on
        for (int i = start; i < sealed.length() - 1; i++) {
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
            String changed = sealed.substring(0, i) + other + sealed.substring(i + 1);
            assertThatThrownBy(() -> seal.open(owner, changed)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    @DisplayName("换新密钥后旧密文仍可读，重新加密后旧密钥可以撤下")
    void a_new_key_seals_and_the_old_one_opens_until_it_may_go() {
        SealedFor owner = SealedFor.phone(ZHANG_SAN);
        String old = seal.seal(owner, "13800000001");

        Seal both = with(NEW + "," + OLD);
        assertThat(both.open(owner, old)).isEqualTo("13800000001");
        String renewed = both.reseal(owner, old);
        assertThat(renewed).startsWith(both.currentPrefix()).startsWith("enc:new:");

        Seal onlyNew = with(NEW);
        assertThat(onlyNew.open(owner, renewed)).isEqualTo("13800000001");
        assertThatThrownBy(() -> onlyNew.open(owner, old)).hasMessageContaining("key old");
    }

    @Test
    @DisplayName("加密之前存下的号码照样可读，空仍为空")
    void what_was_stored_plain_is_still_read() {
        assertThat(seal.open(SealedFor.phone(ZHANG_SAN), "13800000001")).isEqualTo("13800000001");
        assertThat(seal.open(SealedFor.phone(ZHANG_SAN), null)).isNull();
        assertThat(seal.seal(SealedFor.phone(ZHANG_SAN), null)).isNull();
    }

    @Test
    @DisplayName("密钥配置有误时说明原因，但不重复密钥")
    void a_wrong_key_ring_is_refused_without_telling_the_key() {
        assertThatThrownBy(() -> KeyRing.of("k1:c2hvcnQ="))
                .hasMessageContaining("key k1")
                .hasMessageNotContaining("c2hv");
        assertThatThrownBy(() -> KeyRing.of("c2VjcmV0")).hasMessageNotContaining("c2VjcmV0");
        assertThatThrownBy(() -> KeyRing.of(OLD + "," + OLD)).hasMessageContaining("occurs twice");
    }

    private static Seal with(String keys) {
        return new Seal(KeyRing.of(keys));
    }

    private static String key(int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return Base64.getEncoder().encodeToString(bytes);
    }
}
