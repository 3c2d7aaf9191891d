package io.tiaobo.runtime.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A body that is counted while it is read. Nobody on a living line sends less than a kilobyte a second for long. */
final class LimitedBody extends ServletInputStream {
    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();
    private static final long NANOS_OF_A_BYTE = Duration.ofSeconds(1).toNanos() / 1024;

    private final ServletInputStream body;
    private final long most;
    private final LongSupplier nanos;
    private final long begun;
    private long read;

    LimitedBody(ServletInputStream body, long most, LongSupplier nanos) {
        this.body = body;
        this.most = most;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    static ProblemException tooLarge(long most) {
        return new ProblemException(413, "BODY_TOO_LARGE", Map.of("max", String.valueOf(most / 1024)));
    }

    private int counted(int more) {
        read += Math.max(0, more);
        if (read > most) {
            throw tooLarge(most);
        }
        if (nanos.getAsLong() - begun > PATIENCE + read * NANOS_OF_A_BYTE) {
            throw new ProblemException(408, "BODY_TOO_SLOW", Map.of());
        }
        return more;
    }

    @Override
    public int read() throws IOException {
        int one = body.read();
        counted(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return counted(body.read(buffer, offset, length));
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(@Nullable ReadListener listener) {
        body.setReadListener(listener);
    }
}
