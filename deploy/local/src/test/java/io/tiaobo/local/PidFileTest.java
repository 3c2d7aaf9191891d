package io.tiaobo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    @TempDir
    Path folder;

    @Test
    void findsTheProcessThatWasWrittenDown() {
        PidFile.write(folder, "kafka", ProcessHandle.current(), 19092);

        PidFile file = PidFile.read(folder, "kafka").orElseThrow();
        assertThat(file.port()).isEqualTo(19092);
        assertThat(file.process()).contains(ProcessHandle.current());
    }

    @Test
    void doesNotTakeAnotherProcessWithTheSameNumberForOurs() throws IOException {
        PidFile.write(folder, "kafka", ProcessHandle.current(), 19092);
        Path path = folder.resolve("kafka.pid");
        String[] parts = Files.readString(path).strip().split(" ");
        long earlier = Long.parseLong(parts[1]) - 60_000;
        Files.writeString(path, parts[0] + " " + earlier + " " + parts[2]);

        assertThat(PidFile.read(folder, "kafka").orElseThrow().process()).isEmpty();
    }

    @Test
    void treatsADamagedFileAsNoFile() throws IOException {
        Files.writeString(folder.resolve("kafka.pid"), "what");

        assertThat(PidFile.read(folder, "kafka")).isEmpty();
        assertThat(PidFile.read(folder, "postgres")).isEmpty();
    }
}
