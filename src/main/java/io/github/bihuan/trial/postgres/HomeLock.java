package io.github.bihuan.trial.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The exclusive right to one home, held by this JVM until it closes the lock or dies. The operating system's lock
 * counts, not the existence of the file; its content only tells who holds it.
 */
final class HomeLock implements AutoCloseable {

    private static final String REGISTRY = "bihuan.home.lock:";

    private final String registryKey;
    private final FileChannel channel;

    private HomeLock(String registryKey, FileChannel channel) {
        this.registryKey = registryKey;
        this.channel = channel;
    }

    /**
     * Within one JVM the system properties are the registry (they are common to all class loaders): opening the lock
     * file a second time and closing it again would release the first lock.
     */
    static HomeLock acquire(Path home) {
        String key = REGISTRY + home;
        String self = String.valueOf(ProcessHandle.current().pid());
        if (System.getProperties().putIfAbsent(key, self) != null) {
            throw new TrialAlreadyRunningException(home, self);
        }
        try {
            return new HomeLock(key, lockedChannel(home, self));
        } catch (IOException e) {
            System.clearProperty(key);
            throw new PostgresStartException(
                    "无法锁定目录 " + home + ":" + e, "Cannot lock the directory " + home + ": " + e, e);
        } catch (TrialAlreadyRunningException e) {
            System.clearProperty(key);
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new PostgresStartException("无法释放目录锁:" + e, "Cannot release the lock: " + e, e);
        } finally {
            System.clearProperty(registryKey);
        }
    }

    private static FileChannel lockedChannel(Path home, String self) throws IOException {
        FileChannel channel = FileChannel.open(
                home.resolve("bihuan.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new TrialAlreadyRunningException(home, holder(channel));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((self + "\n").getBytes(StandardCharsets.US_ASCII)), 0);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(20);
        channel.read(content, 0);
        String pid = new String(content.array(), 0, content.position(), StandardCharsets.US_ASCII).strip();
        return pid.isEmpty() ? "?" : pid;
    }
}
