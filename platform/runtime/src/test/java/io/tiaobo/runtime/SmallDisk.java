package io.tiaobo.runtime;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A disk of a few megabytes that can be filled to the last byte: a tmpfs, which only root may mount. */
final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts it on an empty folder; the test is aborted, not failed, where that is not permitted. */
    static SmallDisk mount(Path folder, String size) throws IOException {
        Files.createDirectories(folder);
        String refusal = run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString());
        if (!refusal.isEmpty()) {
            abort("a disk that can be full needs permission to mount a tmpfs (run as root): " + refusal);
        }
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    /** Leaves no byte free. */
    void fill() {
        byte[] block = new byte[4_096];
        try (OutputStream out = Files.newOutputStream(filler())) {
            while (Files.getFileStore(folder).getUsableSpace() > 0) {
                out.write(block);
            }
        } catch (IOException full) {
            if (!String.valueOf(full.getMessage()).contains("No space left")) {
                throw new UncheckedIOException(full);
            }
        }
    }

    /** Somebody has made space. */
    void free() throws IOException {
        Files.deleteIfExists(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    @Override
    public void close() {
        run("umount", "--lazy", folder.toString());
    }

    /** What the program complains about; empty if it succeeded. */
    private static String run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return command[0] + " did not end";
            }
            return process.exitValue() == 0 ? "" : command[0] + ": " + said;
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + command[0], e);
        }
    }
}
