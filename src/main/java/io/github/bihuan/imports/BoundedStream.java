package io.github.bihuan.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is really unpacked, and refuses (422) to go on beyond the budget. */
final class BoundedStream extends FilterInputStream {

    private static final int CHUNK = 1 << 16;

    private long left;

    BoundedStream(InputStream unpacked, long budget) {
        super(unpacked);
        left = budget;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        spend(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        spend(Math.max(0, read));
        return read;
    }

    /** Reads to the end, keeping nothing; answers what is left of the budget. */
    long drain() throws IOException {
        byte[] buffer = new byte[CHUNK];
        while (read(buffer, 0, CHUNK) >= 0) {
            // counted
        }
        return left;
    }

    private void spend(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw ImportProblem.SUSPICIOUS_ARCHIVE.on("file", "解压后的内容过大，或压缩比异常");
        }
    }
}
