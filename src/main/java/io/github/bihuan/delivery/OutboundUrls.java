package io.github.bihuan.delivery;

import io.github.bihuan.delivery.domain.ForbiddenAddresses;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Decides whether a configurable URL may be called, when it is configured and again at each send: HTTPS to public addresses, or a
 * host that the operator has declared internal. What {@link #checked} answers is the address to connect to, so that a name that
 * resolves differently a moment later leads nowhere else.
 */
@Singleton
final class OutboundUrls {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int LAST_PORT = 65_535;

    /** Why a URL is not called; the text names no address. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message, null, false, false);
        }
    }

    private final Set<String> internal;
    private final Resolver resolver;

    OutboundUrls(OutboundConfig config, Resolver resolver) {
        this.internal = config.internalHosts().orElse(Set.of());
        this.resolver = resolver;
    }

    /** The URL if its form is allowed. */
    URI parsed(String text) {
        try {
            URI url = new URI(text.strip());
            requireForm(url);
            return url;
        } catch (URISyntaxException e) {
            throw new Refused("地址的格式不正确");
        }
    }

    /** The address to connect to, after each address of the name was found harmless. */
    Uni<InetAddress> checked(URI url) {
        return Uni.createFrom()
                .item(() -> require(url, resolver.resolve(host(url))))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    static int port(URI url) {
        return url.getPort() > 0 ? url.getPort() : secure(url) ? HTTPS : HTTP;
    }

    static boolean secure(URI url) {
        return url.getScheme().equalsIgnoreCase("https");
    }

    /** Without the brackets of an IPv6 literal. */
    static String host(URI url) {
        String host = url.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private void requireForm(URI url) {
        boolean https = "https".equalsIgnoreCase(url.getScheme());
        if (!https && !"http".equalsIgnoreCase(url.getScheme())) {
            throw new Refused("地址须以 https:// 开头");
        }
        if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw new Refused("地址须含主机名，不得含用户名、密码或 # 片段");
        }
        if (url.getPort() == 0 || url.getPort() > LAST_PORT) {
            throw new Refused("端口不正确");
        }
        if (!https && !isInternal(url)) {
            throw new Refused("除已登记的内部主机外，地址须以 https:// 开头");
        }
    }

    private InetAddress require(URI url, List<InetAddress> addresses) {
        boolean ours = isInternal(url);
        boolean harmless = addresses.stream()
                .noneMatch(address ->
                        ours ? ForbiddenAddresses.neverInternal(address) : ForbiddenAddresses.contains(address));
        if (!harmless) {
            throw new Refused("地址指向内部网络或保留地址，不允许访问");
        }
        return addresses.get(0);
    }

    private boolean isInternal(URI url) {
        String host = host(url).toLowerCase(Locale.ROOT);
        return internal.contains(host) || internal.contains(host + ":" + port(url));
    }

    /** Looks names up. */
    @Singleton
    static class Resolver {

        List<InetAddress> resolve(String host) {
            try {
                return List.of(InetAddress.getAllByName(host));
            } catch (UnknownHostException e) {
                throw new Refused("主机名无法解析");
            }
        }
    }
}
