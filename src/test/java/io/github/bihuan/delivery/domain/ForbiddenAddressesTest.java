package io.github.bihuan.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("不允许访问的地址")
class ForbiddenAddressesTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.1.2.3",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::7f00:1",
                "2002:7f00:1::",
                "2001::1",
                "2001:db8::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    @DisplayName("本机、内网、链路本地、元数据、组播、保留和内嵌 IPv4 的地址")
    void what_is_not_globally_routed_is_forbidden(String address) throws UnknownHostException {
        assertThat(ForbiddenAddresses.contains(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.169.0.1",
                "223.255.255.255",
                "2400:3200::1",
                "2606:4700::1111"
            })
    @DisplayName("公网地址可以访问")
    void public_addresses_are_allowed(String address) throws UnknownHostException {
        assertThat(ForbiddenAddresses.contains(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"169.254.169.254", "fe80::1", "0.0.0.0", "ff02::1", "64:ff9b::a00:1", "2002:a00:1::"})
    @DisplayName("元数据服务等即使登记为内部主机也不允许")
    void some_are_not_even_internal(String address) throws UnknownHostException {
        assertThat(ForbiddenAddresses.neverInternal(InetAddress.getByName(address)))
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"10.1.2.3", "192.168.0.9", "127.0.0.1", "::1", "fd12::1"})
    @DisplayName("内网地址可以登记为内部主机")
    void private_networks_may_be_internal(String address) throws UnknownHostException {
        assertThat(ForbiddenAddresses.neverInternal(InetAddress.getByName(address)))
                .isFalse();
    }
}
