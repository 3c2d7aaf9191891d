package io.tiaobo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactKeyTest {
    @TempDir
    Path secrets;

    @Test
    void makesARandomKeyOnceThatOnlyItsOwnerReads() throws IOException {
        Path file = ContactKey.ensure(secrets);
        String key = Files.readString(file);

        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("r--------");
        assertThat(Files.readString(ContactKey.ensure(secrets))).isEqualTo(key);
    }
}
