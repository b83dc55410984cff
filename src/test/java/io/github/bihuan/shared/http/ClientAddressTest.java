package io.github.bihuan.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("同一客户端的地址归为一组")
class ClientAddressTest {

    @Test
    @DisplayName("IPv4 按地址，IPv6 按 /64 网段")
    void an_ipv6_client_may_not_change_its_allowance_by_changing_its_suffix() {
        assertThat(ClientAddress.group("203.0.113.7"))
                .isEqualTo("203.0.113.7")
                .isNotEqualTo(ClientAddress.group("203.0.113.8"));
        assertThat(ClientAddress.group("2001:db8:1:2::7")).isEqualTo(ClientAddress.group("2001:db8:1:2:ffff::1"));
        assertThat(ClientAddress.group("2001:db8:1:2::7")).isNotEqualTo(ClientAddress.group("2001:db8:1:3::7"));
        assertThat(ClientAddress.group((String) null)).isEqualTo("null");
    }
}
