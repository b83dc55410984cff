package io.github.bihuan.trial.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom the server runs. PostgreSQL refuses to run as root, so root puts a prefix before each command: a user
 * namespace ({@code unshare -U}, files stay root's) or an unprivileged user ({@code setpriv}, who is given the files). A
 * home that belongs to an ordinary user is served as that user.
 *
 * @param prefix words before each command, empty for an ordinary user
 * @param uid owner that the files of the home must have
 * @param gid their group
 */
record Privileges(List<String> prefix, int uid, int gid) {

    private static final int NOBODY = 65_534;
    private static final Duration PROBE = Duration.ofSeconds(20);
    private static final String PROBE_SCRIPT = "test \"$(id -u)\" != 0 && test -w \"$1\" && exec \"$2\" --version";

    static Privileges of(Home home, Binaries binaries) {
        try {
            UnixSystem me = new UnixSystem();
            if (me.getUid() != 0) {
                return ordinary((int) me.getUid(), (int) me.getGid(), home.data());
            }
            return root(home, binaries);
        } catch (IOException e) {
            throw new PostgresStartException(
                    "无法访问 " + home.root() + ":" + e, "Cannot access " + home.root() + ": " + e, e);
        }
    }

    List<String> command(Path program, String... arguments) {
        List<String> words = new ArrayList<>(prefix);
        words.add(program.toString());
        words.addAll(List.of(arguments));
        return List.copyOf(words);
    }

    /** Gives the tree to the user whom the server runs as; only root can and needs to, unless the files stay root's. */
    void adopt(Path tree) throws IOException {
        if (!prefix.isEmpty() && uid != 0) {
            Trees.give(tree, uid, gid);
        }
    }

    /** Leaves nothing of root in the home of an ordinary user, who must be able to start it again alone. */
    void leaveToOwner(Path home) throws IOException {
        if (Trees.owner(home) == uid) {
            adopt(home);
        }
    }

    private static Privileges ordinary(int uid, int gid, Path data) throws IOException {
        if (Files.exists(data) && Trees.owner(data) != uid) {
            throw new PostgresStartException(
                    data + " 属于另一个用户(uid " + Trees.owner(data) + "),当前用户 uid " + uid + "。",
                    data + " belongs to another user (uid " + Trees.owner(data) + "), we are uid " + uid + ".");
        }
        return new Privileges(List.of(), uid, gid);
    }

    private static Privileges root(Home home, Binaries binaries) throws IOException {
        List<String> failures = new ArrayList<>();
        for (Privileges candidate : candidates(Files.exists(home.data()) ? home.data() : home.root())) {
            Commands.Result result = candidate.probe(home, binaries);
            if (result.succeeded()) {
                return candidate;
            }
            failures.add(String.join(" ", candidate.prefix) + " → " + result.output());
        }
        throw new PostgresStartException(
                "PostgreSQL 不能以 root 运行,而 unshare -U 与 setpriv(util-linux)都无法为 " + home.root()
                        + " 换用普通用户。请以普通用户启动,或用 BIHUAN_HOME 指定普通用户可进入的目录:" + failures,
                "PostgreSQL does not run as root, and neither unshare -U nor setpriv (util-linux) can run it as an"
                        + " unprivileged user in " + home.root()
                        + ". Start as an ordinary user, or choose with BIHUAN_HOME a"
                        + " directory that ordinary users can enter: " + failures);
    }

    private static List<Privileges> candidates(Path owned) throws IOException {
        int owner = Trees.owner(owned);
        if (owner != 0) {
            return List.of(setpriv(owner, Trees.group(owned)));
        }
        List<Privileges> candidates = new ArrayList<>();
        candidates.add(new Privileges(List.of("unshare", "-U", "--"), 0, Trees.group(owned)));
        candidates.add(setpriv(NOBODY, NOBODY));
        return candidates;
    }

    private static Privileges setpriv(int uid, int gid) {
        return new Privileges(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--"), uid, gid);
    }

    /** Tries what will be needed: not root, a private directory in the home that it can write, the server's program. */
    private Commands.Result probe(Home home, Binaries binaries) throws IOException {
        Path directory = Files.createTempDirectory(home.root(), "probe-");
        try {
            Trees.give(directory, uid, gid);
            Path shell = Path.of("/bin/sh");
            String server = binaries.program("postgres").toString();
            return Commands.run(
                    command(shell, "-c", PROBE_SCRIPT, "probe", directory.toString(), server), home.run(), PROBE);
        } finally {
            Trees.delete(directory);
        }
    }
}
