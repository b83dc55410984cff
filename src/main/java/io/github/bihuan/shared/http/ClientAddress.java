package io.github.bihuan.shared.http;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** The client's address: that of the connection, or what a trusted proxy says of it ({@code bihuan.http.trusted-proxies}). */
public final class ClientAddress {

    private static final String UNKNOWN = "unknown";
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /** The address as text, or null. */
    public static String of(RoutingContext request) {
        SocketAddress remote = request.request().remoteAddress();
        return remote == null ? null : remote.hostAddress();
    }

    /** Addresses that belong to one client: an IPv4 address, the /64 network of an IPv6 address. */
    static String group(RoutingContext request) {
        return group(of(request));
    }

    static String group(String address) {
        try {
            return address == null || !address.contains(":") ? String.valueOf(address) : network(address);
        } catch (UnknownHostException e) {
            return UNKNOWN;
        }
    }

    private static String network(String literal) throws UnknownHostException {
        InetAddress address = InetAddress.getByName(literal);
        return address instanceof Inet6Address six
                ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                : address.getHostAddress();
    }
}
