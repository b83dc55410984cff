package io.github.bihuan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("令牌说的是谁")
class ClaimsTest {

    private final Map<String, Object> said = new HashMap<>();

    @Test
    @DisplayName("有人登录的令牌以 sub 为名，姓名优先于用户名")
    void a_human_is_the_subject() {
        said.putAll(Map.of("sub", "u-1", "name", "张三", "preferred_username", "zhangsan", "azp", "bihuan-web"));
        said.put("auth_time", 1_734_393_600L);
        assertThat(claims().isService()).isFalse();
        assertThat(claims().subject()).isEqualTo("u-1");
        assertThat(claims().name()).isEqualTo("张三");
        assertThat(claims().signedInAt()).contains(Instant.ofEpochSecond(1_734_393_600L));
    }

    @Test
    @DisplayName("Keycloak 的服务账号以客户端为名")
    void a_service_account_of_keycloak_is_its_client() {
        said.putAll(Map.of("sub", "f47a", "azp", "exchange", "preferred_username", "service-account-exchange"));
        assertThat(claims().isService()).isTrue();
        assertThat(claims().subject()).isEqualTo("client:exchange");
        assertThat(claims().name()).isEqualTo("服务账号 exchange");
    }

    @Test
    @DisplayName("RFC 9068：sub 就是客户端的令牌是服务账号")
    void a_subject_that_is_its_client_is_a_service() {
        said.putAll(Map.of("sub", "exchange", "client_id", "exchange"));
        assertThat(claims().isService()).isTrue();
    }

    @Test
    @DisplayName("用户取了服务账号的名字，只要登录过，就还是用户")
    void a_human_with_a_services_name_stays_human() {
        said.putAll(Map.of("sub", "u-2", "azp", "web", "preferred_username", "service-account-web", "sid", "s-1"));
        assertThat(claims().isService()).isFalse();
        said.remove("sid");
        said.put("auth_time", 1_734_393_600L);
        assertThat(claims().isService()).isFalse();
    }

    @Test
    @DisplayName("别的客户端的服务账号名不算")
    void the_name_must_be_that_of_the_tokens_own_client() {
        said.putAll(Map.of("sub", "u-3", "azp", "web", "preferred_username", "service-account-exchange"));
        assertThat(claims().isService()).isFalse();
    }

    @Test
    @DisplayName("没有 sub 或冒充服务账号的 sub 是伪造的")
    void a_subject_that_looks_like_a_service_is_forged() {
        assertThat(claims().isForged()).isTrue();
        said.put("sub", "client:exchange");
        assertThat(claims().isForged()).isTrue();
        said.put("sub", "u-4");
        assertThat(claims().isForged()).isFalse();
    }

    private Claims claims() {
        JwtClaims claims = new JwtClaims();
        said.forEach(claims::setClaim);
        return new Claims(new DefaultJWTCallerPrincipal(claims));
    }
}
