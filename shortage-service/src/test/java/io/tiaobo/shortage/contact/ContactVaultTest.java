package io.tiaobo.shortage.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PIPL: contact data is sealed per person, per field, and by a key from outside the database. */
class ContactVaultTest {
    private static final UUID PATIENT = UUID.fromString("7a0e2a52-3c1c-4c5e-8f0a-0d9b7a5f1c22");
    private static final String PHONE = "13900001234";

    private final Vault vault = new Vault(key(1));
    private final SecretKey personKey = vault.newPersonKey();

    private static SecretKey key(int seed) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 7 + seed);
        }
        return new SecretKeySpec(bytes, "AES");
    }

    @Test
    void opensWhatItSealed() {
        byte[] sealed = vault.seal(personKey, PHONE, PATIENT, "phone");
        SecretKey unwrapped = vault.unwrap(vault.wrap(personKey, PATIENT), PATIENT);

        assertThat(vault.open(unwrapped, sealed, PATIENT, "phone")).isEqualTo(PHONE);
    }

    @Test
    void sealsTheSameValueDifferentlyEachTime() {
        assertThat(vault.seal(personKey, PHONE, PATIENT, "phone"))
                .isNotEqualTo(vault.seal(personKey, PHONE, PATIENT, "phone"));
    }

    @Test
    void doesNotOpenWithAnotherKeyFile() {
        byte[] wrapped = vault.wrap(personKey, PATIENT);

        assertThatThrownBy(() -> new Vault(key(2)).unwrap(wrapped, PATIENT))
                .isInstanceOf(ContactUnreadableException.class);
    }

    @Test
    void doesNotOpenATamperedValue() {
        byte[] sealed = vault.seal(personKey, PHONE, PATIENT, "phone");
        for (int i = 0; i < sealed.length; i++) {
            byte[] tampered = sealed.clone();
            tampered[i] ^= 1;
            assertThatThrownBy(() -> vault.open(personKey, tampered, PATIENT, "phone"))
                    .isInstanceOf(ContactUnreadableException.class);
        }
    }

    @Test
    void doesNotOpenAValueMovedToAnotherPatientOrField() {
        byte[] sealed = vault.seal(personKey, PHONE, PATIENT, "phone");

        assertThatThrownBy(() -> vault.open(personKey, sealed, PATIENT, "name"))
                .isInstanceOf(ContactUnreadableException.class);
        assertThatThrownBy(() -> vault.open(personKey, sealed, UUID.randomUUID(), "phone"))
                .isInstanceOf(ContactUnreadableException.class);
    }

    @Test
    void saysNothingAsText() {
        assertThat(new Contact("王先生", PHONE, "zh", null, null)).hasToString("Contact[withheld]");
    }

    @Test
    void refusesAKeyFileThatIsMissingShortOrNotRandom(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("contact.key");
        assertRefused(file, "cannot be read");
        Files.writeString(file, "not base64!");
        assertRefused(file, "not base64");
        Files.writeString(file, Base64.getEncoder().encodeToString(new byte[16]));
        assertRefused(file, "16 bytes");
        Files.writeString(file, Base64.getEncoder().encodeToString(new byte[32]));
        assertRefused(file, "cannot be random");
        Files.writeString(
                file, Base64.getEncoder().encodeToString("a".repeat(32).getBytes(StandardCharsets.UTF_8)));
        assertRefused(file, "cannot be random");
    }

    private static void assertRefused(Path file, String why) {
        assertThatThrownBy(() -> KeyFile.read(file))
                .isInstanceOf(WeakKeyException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("32 random bytes");
    }

    @Test
    void readsAGoodKeyFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("contact.key");
        Files.writeString(file, Base64.getEncoder().encodeToString(key(1).getEncoded()) + "\n");

        assertThat(KeyFile.read(file)).isEqualTo(key(1));
    }
}
