package io.github.bihuan.shared.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What operators may set about HTTP ({@code docs/operate/configuration.md}). */
@ConfigMapping(prefix = "bihuan.http")
public interface HttpSettings {

    /** Longest request body in bytes; beyond it 413. */
    @WithDefault("524288")
    long maxBodyBytes();

    /** Longest upload (multipart/form-data) in bytes; beyond it 413. */
    @WithDefault("20971520")
    long maxUploadBytes();

    /** Longest path with query in characters; beyond it 414. */
    @WithDefault("16384")
    int maxUriLength();

    /** All request headers together in bytes; beyond it 431. */
    @WithDefault("16384")
    int maxHeaderBytes();

    /** Origins of browser front ends on other hosts, such as {@code https://bihuan.example.cn}; nobody when absent. */
    Optional<List<String>> corsOrigins();

    /** For how long browsers must insist on https; said on https requests only, and not at all when absent. */
    Optional<Duration> hstsMaxAge();

    /** Reverse proxies whose {@code X-Forwarded-*} are believed: addresses or CIDR ranges; the default is nobody. */
    @WithDefault("0.0.0.0/32")
    List<String> trustedProxies();

    Json json();

    Rate rate();

    /** What a JSON body may be at most; beyond it 400. */
    interface Json {

        @WithDefault("32")
        int maxDepth();

        @WithDefault("262144")
        int maxStringLength();

        @WithDefault("100")
        int maxNumberLength();

        @WithDefault("256")
        int maxNameLength();
    }

    /** Requests a minute on each replica; 0 switches a limit off. Beyond it 429. */
    interface Rate {

        /** Of one signed-in subject. */
        @WithDefault("3000")
        int perSubject();

        /** Of one client address without a valid token. */
        @WithDefault("600")
        int perAddress();

        /** How many subjects and addresses are remembered at once. */
        @WithDefault("100000")
        int remembered();
    }
}
